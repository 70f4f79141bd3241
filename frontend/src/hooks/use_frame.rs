//! For what width of window to draw.

use gloo::events::EventListener;
use shared::tree::Frame;
use yew::prelude::*;

use crate::browser;

/// The frame that fits the window now; another when the window is made wider or narrower, or turned.
#[hook]
pub fn use_frame() -> Frame {
    let frame = use_state_eq(|| frame_in(browser::window_width()));
    {
        let frame = frame.setter();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "resize", move |_| frame.set(frame_in(browser::window_width())))
            });
            move || drop(listener)
        });
    }
    *frame
}

/// The frame for a width in CSS pixels, so that no text is drawn smaller than it can be read.
fn frame_in(width: f64) -> Frame {
    match width {
        ..640.0 => Frame::Narrow,
        640.0..1080.0 => Frame::Medium,
        _ => Frame::Wide,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_a_tablet_and_a_projector_have_their_own_frames() {
        let frames = [320.0, 360.0, 768.0, 1280.0, 1920.0].map(frame_in);
        assert_eq!(frames, [Frame::Narrow, Frame::Narrow, Frame::Medium, Frame::Wide, Frame::Wide]);
    }
}
