//! Pages about the site itself.

use crate::locales::about::{About, Article};

/// Pages about the site itself, in English.
pub const ABOUT: About = About {
    accessibility: Article {
        title: "Accessibility",
        sections: &[
            (
                "For everybody",
                &[
                    "Everybody should be able to use this site. Also if you see poorly, use no mouse or find reading \
                     hard.",
                    "So everything works with the keyboard and with a screen reader. You can make the text four times \
                     as large. And we write in plain words.",
                ],
            ),
            (
                "How far are we?",
                &[
                    "We build and test the site to WCAG 2.2, levels A and AA. There has been no independent audit yet, \
                     so there is no official statement yet either.",
                ],
            ),
            (
                "Does something not work for you?",
                &[
                    "Tell the board of your village or whoever runs this site. Together we look for another way, and \
                     we make the site better.",
                ],
            ),
        ],
    },
    privacy: Article {
        title: "Privacy",
        sections: &[
            (
                "What we keep",
                &[
                    "When you create an account we keep your name, your e-mail address and your village. We keep your \
                     password in such a way that nobody can read it.",
                    "We also keep the ideas, comments and questions that you write, the pictures and files that you add, \
                     which ideas you support and follow, what you join in with, and on which devices you are signed in. \
                     Where a picture was taken, we take out at once.",
                ],
            ),
            (
                "Who sees what?",
                &[
                    "Everybody can read your ideas, comments and questions, with your name. Only you and the \
                     administrators see your e-mail address.",
                    "Only you see which ideas you support and follow. Do you join in with an idea? Then its author, the \
                     board of the village, the villages' consultation and the others who join in see your name. When that idea becomes a \
                     project, you are a helper there. Everybody who is signed in sees who helps in a project.",
                ],
            ),
            (
                "On your own device",
                &[
                    "When you sign in, the site sets one cookie to keep you signed in. Your browser itself keeps your \
                     language and the text that you have not sent yet.",
                    "We don't follow you. There are no advertisements and no cookies of others.",
                ],
            ),
            (
                "Your rights",
                &[
                    "You change your name and village yourself under My details. Do you want to know what we keep \
                     about you, or to have it erased? Ask whoever runs this site.",
                ],
            ),
        ],
    },
};
