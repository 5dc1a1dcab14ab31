//! The browser behind small types: files, workers, storage, the service worker, the record of requests.

pub(crate) mod dom;
pub(crate) mod files;
pub(crate) mod highlight;
pub(crate) mod install;
pub(crate) mod json;
pub(crate) mod pool;
pub(crate) mod requests;
pub(crate) mod storage;
mod warm;
pub(crate) mod wire;
pub mod worker;
