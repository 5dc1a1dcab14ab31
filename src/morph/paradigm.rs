//! Declension of Russian and Ukrainian names.
