//! Exact numbers: whole points, means kept as fractions, and the stars that they lead to.

pub(crate) mod bands;
mod mean;
mod points;
pub(crate) mod stars;

pub use bands::{Bands, Score};
pub use mean::Mean;
pub use points::Points;
pub use stars::Stars;
