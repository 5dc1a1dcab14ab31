//! The dialogs: add, paste, settings, keys, requests. Native `<dialog>` elements, so that the browser keeps the focus
//! inside, closes on Esc and gives the focus back.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, MouseEvent};

use super::{
    article,
    boxed::{boxed, press},
    empty, frame, icons,
    room::{Dialog, Goto, Room},
    whole::IntoWhole,
    words::{Tongue, Words, fill},
};
use crate::{
    protocol::BUILD,
    web::{dom, requests::Seen, storage::Theme},
};

pub(super) fn view(room: Room, w: &'static Words) -> impl IntoView {
    move || {
        room.dialog.get().map(|dialog| match dialog {
            Dialog::Add => sheet(room, w, w.add, empty::choices(room, w).whole()).into_any(),
            Dialog::Paste => sheet(room, w, w.paste_title, paste(room, w).whole()).into_any(),
            Dialog::Settings => sheet(room, w, w.settings_title, settings(room, w).whole()).into_any(),
            Dialog::Keys => sheet(room, w, w.keys_title, keys(w).whole()).into_any(),
            Dialog::Requests => sheet(room, w, w.requests_title, requests(room, w).whole()).into_any(),
        })
    }
}

fn sheet(room: Room, w: &'static Words, title: &'static str, body: AnyView) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
    });
    let shut = move || {
        if let Some(dialog) = dialog.get_untracked() {
            // Closed before it leaves the document, so that the browser gives the focus back.
            dialog.close();
        }
    };
    // A press on the backdrop is a press on the dialog itself: its content covers all of it.
    let outside = move |event: MouseEvent| {
        if dom::closest(&event, ".sheet").is_none() && dom::closest(&event, "dialog").is_some() {
            shut();
        }
    };
    view! {
        <dialog
            node_ref=dialog
            aria-labelledby="dialog-title"
            on:close=move |_| room.dialog.set(None)
            on:mousedown=outside
        >
            <div class="sheet">
                <header>
                    <h2 id="dialog-title">{title}</h2>
                    <button class="tool" title=w.close aria-label=w.close on:click=press(move |_| shut())>{icons::cross()}</button>
                </header>
                {body}
            </div>
        </dialog>
    }
}

fn paste(room: Room, w: &'static Words) -> impl IntoView {
    let text = RwSignal::new(String::new());
    // The HTML that came with what was pasted; editing the text discards it.
    let html = RwSignal::new(None::<String>);
    let on_paste = move |event: ClipboardEvent| {
        let data = event.clipboard_data().and_then(|data| data.get_data("text/html").ok());
        html.set(data.filter(|html| !html.trim().is_empty() && text.with_untracked(String::is_empty)));
    };
    let read = move |_| {
        let (text, html) = (text.get_untracked(), html.get_untracked());
        match html {
            Some(html) => room.paste(html, true),
            None if !text.trim().is_empty() => room.paste(text, false),
            None => {}
        }
    };
    view! {
        <p>{w.paste_text}</p>
        <textarea
            rows="12"
            aria-label=w.paste_label
            autofocus
            spellcheck="false"
            on:paste=on_paste
            on:input=move |event| {
                let pasted = event.unchecked_ref::<web_sys::InputEvent>().input_type() == "insertFromPaste";
                if !pasted {
                    html.set(None);
                }
                text.set(event_target_value(&event));
            }
        ></textarea>
        <p class="why" role="status">
            {boxed(move || html.with(|html| html.as_ref().map(|html| fill(w.paste_rich, &[&w.bytes(html.len() as u64)]))))}
        </p>
        <div class="ways">
            <button
                class="primary"
                disabled=boxed(move || text.with(|text| text.trim().is_empty()) && html.with(Option::is_none))
                on:click=read
            >{w.paste_read}</button>
        </div>
    }
}

fn settings(room: Room, w: &'static Words) -> impl IntoView {
    let sure = RwSignal::new(false);
    let open = move |dialog: Dialog| press(move |_| room.dialog.set(Some(dialog)));
    let theme = move |theme: Theme, name: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="theme"
                    prop:checked=boxed(move || room.settings.with(|s| s.theme == theme))
                    on:change=move |_| room.settings.update(|s| s.theme = theme)
                />
                {name}
            </label>
        }
    };
    let tongue = move |tongue: Tongue| {
        view! {
            <label lang=tongue.tag()>
                <input
                    type="radio"
                    name="tongue"
                    id=format!("tongue-{}", tongue.tag())
                    prop:checked=w.tongue == tongue
                    on:change=move |_| {
                        let place = article::place();
                        room.settings.update(|s| s.language = Some(tongue.tag().to_owned()));
                        // The interface was made anew in its other language; the reader is still here, and at this place.
                        dom::after(0, move || {
                            dom::focus(&format!("tongue-{}", tongue.tag()));
                            room.goto.set(place.map(|(piece, above)| Goto::Piece { piece, above, focus: false }));
                        });
                    }
                />
                {tongue.own_name()}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{w.theme}</legend>
            <div class="options">
                {theme(Theme::System, w.theme_system)}
                {theme(Theme::Light, w.theme_light)}
                {theme(Theme::Dark, w.theme_dark)}
            </div>
        </fieldset>
        <fieldset>
            <legend>{w.interface_language}</legend>
            <div class="options">{Tongue::ALL.map(tongue)}</div>
        </fieldset>
        <fieldset>
            <legend>{w.keys_title}</legend>
            <label>
                <input
                    type="checkbox"
                    prop:checked=boxed(move || room.settings.with(|s| s.single_keys))
                    on:change=move |event| room.settings.update(|s| s.single_keys = event_target_checked(&event))
                />
                {w.single_keys}
            </label>
            <p class="why">{w.single_keys_text}</p>
        </fieldset>
        <fieldset>
            <legend>{w.clear_title}</legend>
            <p class="why">{w.clear_text}</p>
            <div class="ways start">
                {boxed(move || if sure.get() {
                    view! { <button class="plain danger" on:click=press(move |_| room.clear_everything())>{w.clear_sure}</button> }.into_any()
                } else {
                    view! { <button class="plain" on:click=press(move |_| sure.set(true))>{w.clear_button}</button> }.into_any()
                })}
            </div>
        </fieldset>
        // On a phone there is no other place for these.
        <div class="ways start">
            <button class="plain" on:click=open(Dialog::Keys)>{w.keys_open}</button>
            <button class="plain" on:click=open(Dialog::Requests)>{w.see_requests}</button>
        </div>
        <p class="why standing">{frame::standing(room, w)}</p>
        <p class="why">{fill(w.about_text, &[BUILD])}</p>
    }
}

fn keys(w: &'static Words) -> impl IntoView {
    /// Keys and what they do.
    type Row = (&'static [&'static str], &'static str);
    let library: &[Row] = &[
        (&["j"], w.key_next),
        (&["k"], w.key_previous),
        (&["/"], w.key_filter),
        (&["↑", "↓", "Home", "End"], w.key_lists),
        (&["Enter"], w.key_open),
        (&["Space"], w.key_select),
        (&["Shift", "↑", "↓"], w.key_select_on),
        (&["Ctrl", "a"], w.key_select_all),
    ];
    let article: &[Row] = &[
        (&["s"], w.key_source),
        (&["b"], w.key_removed),
        (&["↑", "↓"], w.key_blocks),
        (&["←", "→"], w.key_marks),
        (&["r"], w.key_toggle),
        (&["Shift", "r"], w.key_toggle_page),
        (&["Alt", "r"], w.key_toggle_site),
        (&["Ctrl", "f"], w.key_find),
        (&["Enter", "Shift+Enter"], w.key_hits),
        (&["Ctrl", "p"], w.key_print),
    ];
    let cast: &[Row] = &[(&["y", "n", "h"], w.key_judge)];
    let everywhere: &[Row] = &[
        (&["Ctrl", "z"], w.key_undo),
        (&["Ctrl", "Shift", "z"], w.key_redo),
        (&["Esc"], w.key_close),
        (&["Tab"], w.key_pane),
        (&["?"], w.key_help),
    ];
    let group = |name: &'static str, rows: &[Row]| {
        let rows = rows.iter().map(|(keys, does)| {
            let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view();
            view! { <div><dt>{keys}</dt><dd>{*does}</dd></div> }
        });
        view! { <section><h3>{name}</h3><dl>{rows.collect_view()}</dl></section> }
    };
    view! {
        <div class="keys">
            {group(w.library, library)}
            {group(w.article, article)}
            {group(w.cast, cast)}
            {group(w.keys_everywhere, everywhere)}
        </div>
        <p class="why">{w.keys_note}</p>
    }
}

/// The page's own server.
pub(super) fn home() -> String {
    dom::window().location().origin().unwrap_or_default()
}

fn requests(room: Room, w: &'static Words) -> impl IntoView {
    let home = home();
    let table = move |later: bool| {
        let ready = room.ready_at.get().unwrap_or(f64::MAX);
        let all = room.requests.get();
        let opened = all.first().map_or(0.0, |first| first.at);
        let list: Vec<_> = all.into_iter().filter(|seen| (seen.at >= ready) == later).collect();
        if list.is_empty() {
            return view! { <p class="why">{w.requests_none}</p> }.whole();
        }
        let rows = list.into_iter().map(|seen| request(&seen, &home, opened, w)).collect_view();
        view! {
            <table>
                <thead>
                    <tr>
                        <th scope="col">{w.request_when}</th>
                        <th scope="col">{w.request_address}</th>
                        <th scope="col">{w.request_kind}</th>
                        <th scope="col" class="number">{w.request_size}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .whole()
    };
    let before = table.clone();
    view! {
        <p>{w.requests_intro}</p>
        <h3>{w.requests_since}</h3>
        {boxed(move || table(true))}
        <h3>{w.requests_proves}</h3>
        <p>{w.requests_proves_text}</p>
        <h3>{w.requests_not}</h3>
        <p>{w.requests_not_text}</p>
        <h3>{w.requests_before}</h3>
        {boxed(move || before(false))}
    }
}

fn request(seen: &Seen, home: &str, opened: f64, w: &'static Words) -> impl IntoView + use<> {
    let foreign = seen.is_foreign(home);
    let address = seen.url.strip_prefix(home).filter(|_| !foreign).unwrap_or(&seen.url).to_owned();
    // Tenths of a second, in whole numbers: the code that writes floats weighs as much as a dialog.
    let tenths = ((seen.at - opened).max(0.0) / 100.0).round() as u64;
    let seconds = format!("{}.{}", tenths / 10, tenths % 10);
    let mut kind = seen.kind.clone();
    if seen.by_worker {
        kind.push_str(&format!(", {}", w.request_worker));
    }
    let size = match (seen.refused, seen.from_cache) {
        (true, _) => w.requests_refused.to_owned(),
        (false, true) => w.request_from_cache.to_owned(),
        (false, false) => w.bytes(seen.size),
    };
    view! {
        <tr class:foreign=foreign>
            <td class="number">{seconds}</td>
            <td class="address">{address}</td>
            <td>{kind}</td>
            <td class="number">{size}</td>
        </tr>
    }
}
