//! Views that are made and taken away as a whole. Leptos compiles for each view how to change it into another one of its
//! kind; most never are, and that code is a good part of what the page weighs. What is wrapped here is one type, and where
//! another takes its place it is made anew: what had the focus or was scrolled in it no longer is.

use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::types::{Element, Node},
        view::{Mountable, Position, PositionState, add_attr::AddAnyAttr},
    },
};

/// A view that is yet to be made.
pub(super) struct Whole(Box<dyn FnOnce() -> Made + Send>);

/// A view in the document.
pub(super) struct Made(Box<dyn Mountable>);

/// What can be wrapped.
pub(super) trait IntoWhole {
    /// The view as one type with all others.
    fn whole(self) -> AnyView;
}

impl<V: IntoView + 'static> IntoWhole for V {
    fn whole(self) -> AnyView {
        Whole(Box::new(move || Made(Box::new(self.build())))).into_any()
    }
}

impl Mountable for Made {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl Render for Whole {
    type State = Made;

    fn build(self) -> Made {
        (self.0)()
    }

    fn rebuild(self, state: &mut Made) {
        let mut made = self.build();
        state.insert_before_this(&mut made);
        state.unmount();
        *state = made;
    }
}

impl AddAnyAttr for Whole {
    type Output<A: Attribute> = Whole;

    fn add_any_attr<A: Attribute>(self, _: A) -> Whole {
        self
    }
}

/// For servers, of which there is none.
impl RenderHtml for Whole {
    type AsyncOutput = Whole;
    type Owned = Whole;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Whole {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Made {
        self.build()
    }

    fn into_owned(self) -> Whole {
        self
    }
}
