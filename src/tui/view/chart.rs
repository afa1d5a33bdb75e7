//! Small drawings of a series: a line of bars, and a chart with its target.

use crate::domain::day::Day;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Rows of a chart.
const ROWS: usize = 8;

/// The last values of a series as bars of one cell each, the smallest lowest.
pub fn spark(values: &[i64], cells: usize) -> String {
    let shown = &values[values.len().saturating_sub(cells)..];
    if shown.len() < 2 {
        return String::new(); // one value has no trend
    }
    let (Some(min), Some(max)) = (shown.iter().min(), shown.iter().max()) else { return String::new() };
    shown.iter().map(|value| BARS[level(*value, *min, *max, BARS.len())]).collect()
}

/// Where a value lies between two others, in so many steps from 0; in the middle when they are one.
fn level(value: i64, min: i64, max: i64, steps: usize) -> usize {
    if max <= min {
        return steps / 2;
    }
    let (value, min, max) = (i128::from(value), i128::from(min), i128::from(max));
    let top = steps as i128 - 1;
    (((value - min) * top * 2 + (max - min)) / ((max - min) * 2)).clamp(0, top) as usize
}

/// A series over a stretch of days, a line of the screen each, from the top: `•` a value, `·` what
/// was expected on the day. Each line begins with the axis; the first and the last name the values
/// that they stand for.
pub fn chart(
    series: &[(Day, i64)],
    (from, to): (Day, Day),
    target: impl Fn(Day) -> Option<i64>,
    width: usize,
    name: &dyn Fn(i64) -> String,
) -> Vec<String> {
    let days = (to - from).num_days().max(1);
    // Room for the axis, a space, and the longest name at the end of a line.
    let plot = width.saturating_sub(12).clamp(8, 60);
    let column = |day: Day| ((day - from).num_days() * (plot as i64 - 1) / days).clamp(0, plot as i64 - 1) as usize;
    let expected: Vec<Option<i64>> =
        (0..plot as i64).map(|at| target(from + chrono::TimeDelta::days(at * days / (plot as i64 - 1).max(1)))).collect();
    let values = || series.iter().map(|(_, value)| *value).chain(expected.iter().copied().flatten());
    let (Some(min), Some(max)) = (values().min(), values().max()) else { return Vec::new() };
    let mut cells = vec![vec![' '; plot]; ROWS];
    for (at, value) in expected.iter().enumerate() {
        if let Some(value) = value {
            cells[ROWS - 1 - level(*value, min, max, ROWS)][at] = '·';
        }
    }
    for (day, value) in series.iter().filter(|(day, _)| (from..=to).contains(day)) {
        cells[ROWS - 1 - level(*value, min, max, ROWS)][column(*day)] = '•';
    }
    let mut lines: Vec<String> = cells.into_iter().map(|row| format!("│{}", row.into_iter().collect::<String>())).collect();
    if let Some(first) = lines.first_mut() {
        *first = format!("{first} {}", name(max));
    }
    if let Some(last) = lines.last_mut() {
        *last = format!("{last} {}", name(min));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_span_from_the_smallest_to_the_largest() {
        assert_eq!(spark(&[0, 50, 100], 8), "▁▅█");
        assert_eq!(spark(&[7, 7], 8), "▅▅");
        assert_eq!(spark(&[9, 0, 1, 2], 3), "▁▅█", "the last values count");
        assert_eq!([spark(&[], 8), spark(&[3], 8)], ["", ""]);
        assert_eq!(spark(&[i64::MIN, i64::MAX], 2), "▁█");
    }

    #[test]
    fn a_chart_draws_values_over_what_was_expected() {
        let day = |after: i64| Day::from_ymd_opt(2026, 11, 2).unwrap() + chrono::TimeDelta::days(after);
        let lines = chart(&[(day(0), 0), (day(21), 70)], (day(0), day(21)), |_| Some(40), 20, &|value| value.to_string());
        assert_eq!(lines.len(), ROWS);
        assert_eq!(lines[0], "│       • 70");
        assert_eq!(lines[3], "│········");
        assert_eq!(lines[7], "│•        0");
        assert!(chart(&[], (day(0), day(1)), |_| None, 20, &|_| String::new()).is_empty());
    }
}
