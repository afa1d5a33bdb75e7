//! The tab.

use super::TabRows;
use crate::tui::app::rows::Detail;

/// Its rows.
pub fn rows(_detail: &Detail, _rows: &mut TabRows) {}
