#[test]
fn explore() {
    use crate::desk::*;
    let mut d = Desk::demo();
    println!("{}", d.screen());
    d.keys("<tab>"); println!("{}", d.screen());
    d.keys("<tab>"); println!("{}", d.screen());
    d.keys("<tab>"); println!("{}", d.screen());
    d.keys("<esc> l l l l <enter>"); println!("{}", d.screen());
    for _ in 0..5 { d.keys("<tab>"); println!("{}", d.screen()); }
    println!("{}", d.styles());
    let mut d = Desk::acme();
    d.keys(">"); println!("{}", d.screen());
    d.keys("y a"); println!("{}", d.screen());
    d.keys("<esc> P"); println!("{}", d.screen());
    d.keys("<esc> <tab> d"); println!("{}", d.screen());
}
