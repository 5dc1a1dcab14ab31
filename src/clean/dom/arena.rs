//! The tree while it grows, as the parser of HTML asks for it.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
};

use html5ever::{
    Attribute, LocalName, Namespace, QualName, local_name, ns,
    tendril::StrTendril,
    tree_builder::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink},
};

use super::{Element, Id, Kind, NONE, Node, ROOT, gate::is_void};

/// html5ever's view of the tree while it grows.
pub(super) struct Arena {
    nodes: RefCell<Vec<Node>>,
    /// Depth of the innermost open element, near enough.
    depth: Cell<u32>,
    /// Template and its contents.
    templates: RefCell<Vec<(Id, Id)>>,
}

/// Comments and the like are never made; the tree builder holds this in their place.
const UNMADE: Id = NONE - 1;

impl Arena {
    /// A tree of nothing but the document.
    pub(super) fn new() -> Self {
        Arena {
            nodes: RefCell::new(vec![Node::new(Kind::Fragment)]),
            depth: Cell::new(0),
            templates: RefCell::new(Vec::new()),
        }
    }

    /// How many nodes there are.
    pub(super) fn count(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// How deep the innermost open element is, near enough.
    pub(super) fn depth(&self) -> usize {
        self.depth.get() as usize
    }

    pub(super) fn into_nodes(self) -> Vec<Node> {
        self.nodes.into_inner()
    }

    fn make(&self, kind: Kind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node::new(kind));
        (nodes.len() - 1) as Id
    }

    fn detach(nodes: &mut [Node], id: Id) {
        let Node { parent, previous, next, .. } = nodes[id as usize];
        if parent == NONE {
            return;
        }
        match previous {
            NONE => nodes[parent as usize].first = next,
            id => nodes[id as usize].next = next,
        }
        match next {
            NONE => nodes[parent as usize].last = previous,
            id => nodes[id as usize].previous = previous,
        }
        let node = &mut nodes[id as usize];
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// Puts `id` under `parent`, before `sibling`, or last where that is [`NONE`].
    fn attach(nodes: &mut [Node], parent: Id, sibling: Id, id: Id) {
        Self::detach(nodes, id);
        let previous = match sibling {
            NONE => nodes[parent as usize].last,
            sibling => nodes[sibling as usize].previous,
        };
        let depth = nodes[parent as usize].depth + 1;
        let node = &mut nodes[id as usize];
        (node.parent, node.previous, node.next, node.depth) = (parent, previous, sibling, depth);
        match previous {
            NONE => nodes[parent as usize].first = id,
            previous => nodes[previous as usize].next = id,
        }
        match sibling {
            NONE => nodes[parent as usize].last = id,
            sibling => nodes[sibling as usize].previous = id,
        }
    }

    fn insert(&self, parent: Id, sibling: Id, child: NodeOrText<Id>) {
        if parent >= UNMADE {
            return;
        }
        match child {
            NodeOrText::AppendNode(UNMADE) => {}
            NodeOrText::AppendNode(id) => {
                let mut nodes = self.nodes.borrow_mut();
                Self::attach(&mut nodes, parent, sibling, id);
                let node = &nodes[id as usize];
                let void = matches!(&node.kind, Kind::Element(e) if is_void(&e.name.local));
                if !void {
                    self.depth.set(node.depth);
                }
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let previous = match sibling {
                    NONE => nodes[parent as usize].last,
                    sibling => nodes[sibling as usize].previous,
                };
                if previous != NONE
                    && let Kind::Text(before) = &mut nodes[previous as usize].kind
                {
                    before.push_tendril(&text);
                    return;
                }
                drop(nodes);
                let id = self.make(Kind::Text(text));
                Self::attach(&mut self.nodes.borrow_mut(), parent, sibling, id);
            }
        }
    }
}

/// An element's name, copied: names are interned.
#[derive(Debug)]
pub(super) struct Name(Namespace, LocalName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

impl TreeSink for Arena {
    type Handle = Id;
    type Output = Self;
    type ElemName<'a> = Name;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        ROOT
    }

    fn elem_name(&self, target: &Id) -> Name {
        match self.nodes.borrow().get(*target as usize).map(|n| &n.kind) {
            Some(Kind::Element(e)) => Name(e.name.ns.clone(), e.name.local.clone()),
            _ => Name(ns!(), local_name!("")),
        }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let id = self.make(Kind::Element(Element { name, attributes }));
        if flags.template {
            let contents = self.make(Kind::Fragment);
            self.templates.borrow_mut().push((id, contents));
        }
        id
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        UNMADE
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        UNMADE
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.insert(*parent, NONE, child);
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let Some(parent) = self.nodes.borrow().get(*sibling as usize).map(|n| n.parent) else { return };
        self.insert(parent, *sibling, child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.nodes.borrow().get(*element as usize).is_some_and(|n| n.parent != NONE);
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &Id) {
        let nodes = self.nodes.borrow();
        if let Some(node) = nodes.get(*node as usize) {
            self.depth.set(node.depth.saturating_sub(1));
        }
    }

    fn get_template_contents(&self, target: &Id) -> Id {
        let templates = self.templates.borrow();
        // Made in ascending order of the template's number.
        match templates.binary_search_by_key(target, |&(template, _)| template) {
            Ok(found) => templates[found].1,
            Err(_) => *target,
        }
    }

    /// A declarative shadow root is what the reader sees of its host.
    fn attach_declarative_shadow(&self, host: &Id, template: &Id, _: &[Attribute]) -> bool {
        let contents = self.get_template_contents(template);
        let mut nodes = self.nodes.borrow_mut();
        if contents == *template || nodes.get(*host as usize).is_none() {
            return false;
        }
        let first = nodes[*host as usize].first;
        Self::attach(&mut nodes, *host, first, contents);
        true
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Id, attributes: Vec<Attribute>) {
        if let Some(Node { kind: Kind::Element(element), .. }) = self.nodes.borrow_mut().get_mut(*target as usize) {
            for attribute in attributes {
                if !element.attributes.iter().any(|a| a.name == attribute.name) {
                    element.attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        if *target < UNMADE {
            Self::detach(&mut self.nodes.borrow_mut(), *target);
        }
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut nodes = self.nodes.borrow_mut();
        loop {
            let child = nodes[*node as usize].first;
            if child == NONE {
                break;
            }
            Self::attach(&mut nodes, *new_parent, NONE, child);
        }
    }
}
