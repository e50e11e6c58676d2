//! Exact numbers: whole points, means kept as fractions, and the stars that they lead to.

mod mean;
mod points;
pub(crate) mod stars;

pub use mean::Mean;
pub use points::Points;
pub use stars::{Bands, NoSuchStar, Stars};
