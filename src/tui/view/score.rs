//! How a health score looks: glyph, figure, trend and weekly bars, the same on every screen.

use ratatui::style::Style;

use super::theme::Theme;
use crate::domain::scoring::Band;
use crate::domain::standing::Standing;
use crate::say;
use crate::tui::app::App;

/// The style and glyph of a band: never colour alone.
pub fn band_look(band: Band, theme: &Theme) -> (&'static str, Style) {
    match band {
        Band::Healthy => ("✓", theme.good),
        Band::Watch => ("~", theme.watch),
        Band::AtRisk => ("!", theme.bad),
    }
}

/// Weekly scores as bars of one cell each.
pub fn bars(history: &[i64]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    history.iter().map(|score| BARS[(score.clamp(&0, &99) * 8 / 100) as usize % 8]).collect()
}

/// The trend as a figure with a direction.
pub fn trend(points: i64) -> String {
    match points {
        0 => "=".to_owned(),
        1.. => format!("↑{points}"),
        _ => format!("↓{}", -points),
    }
}

/// Score, trend and bars in words, for a heading.
pub fn score_pieces(row: &Standing, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let (glyph, style) = band_look(row.band, theme);
    let words = say!(app.texts, "triage-score", score = row.score, band = app.texts.code(row.band));
    let mut pieces = vec![(format!("{glyph} {words}"), style)];
    if row.trend != 0 {
        let style = if row.trend < 0 { theme.bad } else { theme.good };
        pieces.push((format!("  {}", say!(app.texts, "triage-trend", points = trend(row.trend))), style));
    }
    pieces.push((format!("  {}", bars(&row.history)), theme.faint));
    pieces
}

/// Whether somebody else, the rules or time changed an account since the user last looked.
pub fn is_news(row: &Standing, app: &App) -> bool {
    let since = &app.since;
    since.day.is_some_and(|day| {
        (row.changed_step > since.step && row.changed_by != app.me) || row.band_since.is_some_and(|since| since > day)
    })
}
