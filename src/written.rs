//! Enums whose values have one written form each, in the output, in the tables of `data/` and in messages.

/// Declares an enum by its values and their written forms, so that a form stands in one place.
///
/// Beside the enum it makes `ALL`, the method that gives the form, under the name behind `by`, and `written`, which reads
/// one. Serde writes and reads the same forms, in formats with names; the others number the values in the order here. Values
/// behind `else` are none of `ALL`: what stands for "none of these".
///
/// ```ignore
/// written! {
///     /// A side of the road.
///     pub enum Side by name {
///         /// Where Britain drives.
///         Left = "left",
///         /// Where others do.
///         Right = "right",
///     }
/// }
/// assert_eq!(Side::Left.name(), "left");
/// assert_eq!(Side::written("right"), Some(Side::Right));
/// ```
macro_rules! written {
    (
        $(#[$about:meta])*
        pub enum $enum:ident by $form:ident {
            $($(#[$doc:meta])* $value:ident = $written:literal,)+
        } $(else {
            $($(#[$doc_of_none:meta])* $none:ident = $written_of_none:literal,)+
        })?
    ) => {
        // First, so that what is said of the enum may be said to serde.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        $(#[$about])*
        pub enum $enum {
            $($(#[$doc])* #[serde(rename = $written)] $value,)+
            $($($(#[$doc_of_none])* #[serde(rename = $written_of_none)] $none,)+)?
        }

        impl $enum {
            /// Every value, in the order of its declaration, without what stands for none of them.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The written form.
            pub const fn $form(self) -> &'static str {
                match self {
                    $(Self::$value => $written,)+
                    $($(Self::$none => $written_of_none,)+)?
                }
            }

            /// The value of [`Self::ALL`] that is written so.
            pub fn written(form: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.$form() == form)
            }
        }
    };
}
pub(crate) use written;

#[cfg(test)]
mod tests {
    written! {
        /// A side of the road.
        #[derive(Default)]
        pub enum Side by name {
            /// Left.
            Left = "left",
            /// Right.
            Right = "right-hand",
        } else {
            /// Not seen.
            #[default]
            Unseen = "und",
        }
    }

    #[test]
    fn a_form_is_the_same_everywhere() {
        assert_eq!(Side::ALL, [Side::Left, Side::Right]);
        assert_eq!(Side::default(), Side::Unseen);
        for (side, form, read) in [
            (Side::Left, "left", Some(Side::Left)),
            (Side::Right, "right-hand", Some(Side::Right)),
            (Side::Unseen, "und", None),
        ] {
            assert_eq!(side.name(), form);
            assert_eq!(Side::written(form), read);
            let json = format!("{form:?}");
            assert_eq!(serde_json::to_string(&side).unwrap(), json);
            assert_eq!(serde_json::from_str::<Side>(&json).unwrap(), side);
        }
        assert_eq!(Side::written("Left"), None);
    }
}
