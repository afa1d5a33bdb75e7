//! Tests of the exchange, by step.

mod accounts;
mod dates;
mod identity;
mod mapping;
mod records;
mod table;
mod values;

use super::mapping::Field;

// Sample rows from the RavenStack synthetic data set by River @ Rivalytics (MIT-like licence).
const RAVENSTACK: &str = "\
account_id,account_name,industry,country,signup_date,referral_source,plan_tier,seats,is_trial,churn_flag
A-2e4581,Company_0,EdTech,US,16-10-2024,partner,Basic,9,FALSE,FALSE
A-43a9e3,Company_1,FinTech,IN,17-08-2023,other,Basic,18,FALSE,TRUE
A-0a282f,Company_2,DevTools,US,27-08-2024,organic,Basic,1,FALSE,FALSE
A-1f0ac7,Company_3,HealthTech,UK,27-08-2023,other,Basic,24,TRUE,FALSE
A-ce550d,Company_4,HealthTech,US,27-10-2024,event,Enterprise,35,FALSE,TRUE
A-1b9609,Company_5,EdTech,IN,12-10-2023,ads,Enterprise,4,FALSE,FALSE
A-a0ca4e,Company_6,Cybersecurity,US,08-03-2024,ads,Pro,11,FALSE,FALSE
A-e5d6ab,Company_7,EdTech,US,15-04-2023,partner,Pro,3,FALSE,FALSE
A-7dacce,Company_8,Cybersecurity,CA,10-09-2024,event,Enterprise,12,FALSE,TRUE
A-10b8da,Company_9,DevTools,US,08-05-2023,partner,Enterprise,14,FALSE,TRUE
";

/// `field=column` pairs as the options have them.
fn pairs(pairs: &[(Field, &str)]) -> Vec<(Field, String)> {
    pairs.iter().map(|(field, text)| (*field, (*text).to_owned())).collect()
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
