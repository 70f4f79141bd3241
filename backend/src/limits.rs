//! How often somebody may call. The numbers stand in the API's documentation too.
//!
//! Everything is counted per network address, sign-ins per address and account together: a mass of wrong
//! passwords from elsewhere must not lock out the person whose account it is.

use std::{
    hash::Hash,
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    time::Duration,
};

use actix_web::{HttpRequest, dev::ServiceRequest};
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    state::keyed::DefaultKeyedStateStore,
};
use shared::id::Id;

use crate::error::ApiError;

type Limiter<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock>;

/// Counts calls.
pub struct Limits {
    on: bool,
    requests: Limiter<IpAddr>,
    sign_ins: Limiter<IpAddr>,
    sign_ins_to: Limiter<(IpAddr, String)>,
    registrations: Limiter<IpAddr>,
    link_responses: Limiter<IpAddr>,
    writes: Limiter<Id>,
}

/// So many at once, and then one more each `every`.
fn limiter<K: Hash + Eq + Clone>(burst: u32, every: Duration) -> Limiter<K> {
    let steady = Quota::with_period(every).unwrap_or(Quota::per_second(NonZeroU32::MIN));
    RateLimiter::keyed(steady.allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN)))
}

impl Limits {
    /// Counts, or lets everything through.
    #[must_use]
    pub fn new(on: bool) -> Self {
        Self {
            on,
            // A library or a village hall has one address: a page asks about ten things at once.
            requests: limiter(300, Duration::from_millis(50)),
            sign_ins: limiter(30, Duration::from_secs(3)),
            sign_ins_to: limiter(5, Duration::from_secs(20)),
            // A workshop of thirty people who register in the same hall.
            registrations: limiter(30, Duration::from_secs(60)),
            // A workshop of sixty people who answer in the same hall.
            link_responses: limiter(60, Duration::from_secs(20)),
            writes: limiter(60, Duration::from_secs(1)),
        }
    }

    /// Any request to the API.
    ///
    /// # Errors
    /// [`ApiError::TooMany`].
    pub fn request(&self, address: IpAddr) -> Result<(), ApiError> {
        self.count(&self.requests, &address)
    }

    /// A sign-in, before the password is looked at.
    ///
    /// # Errors
    /// [`ApiError::TooMany`].
    pub fn sign_in(&self, address: IpAddr, email: &str) -> Result<(), ApiError> {
        self.count(&self.sign_ins, &address)?;
        self.count(&self.sign_ins_to, &(address, email.to_owned()))
    }

    /// A new account.
    ///
    /// # Errors
    /// [`ApiError::TooMany`].
    pub fn registration(&self, address: IpAddr) -> Result<(), ApiError> {
        self.count(&self.registrations, &address)
    }

    /// A new response to an evaluation, by its link.
    ///
    /// # Errors
    /// [`ApiError::TooMany`].
    pub fn link_response(&self, address: IpAddr) -> Result<(), ApiError> {
        self.count(&self.link_responses, &address)
    }

    /// A write by somebody who is signed in.
    ///
    /// # Errors
    /// [`ApiError::TooMany`].
    pub fn write(&self, account: Id) -> Result<(), ApiError> {
        self.count(&self.writes, &account)
    }

    fn count<K: Hash + Eq + Clone>(&self, limiter: &Limiter<K>, key: &K) -> Result<(), ApiError> {
        if !self.on {
            return Ok(());
        }
        limiter.check_key(key).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            ApiError::TooMany(wait.as_secs() + 1)
        })
    }

    /// Forgets callers that have been quiet for long enough.
    pub fn forget_quiet(&self) {
        self.requests.retain_recent();
        self.sign_ins.retain_recent();
        self.sign_ins_to.retain_recent();
        self.registrations.retain_recent();
        self.link_responses.retain_recent();
        self.writes.retain_recent();
    }
}

/// The address that a request is counted under. Behind `trusted_proxies` proxies it is the one that the outermost
/// of them saw: what stands further left in `X-Forwarded-For` the caller can make up. Of an IPv6 address only
/// the network counts, since a household has all of it.
#[must_use]
pub fn caller_address(request: &HttpRequest, trusted_proxies: usize) -> IpAddr {
    let peer = request.peer_addr().map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |peer| peer.ip());
    let forwarded = || {
        let headers = request.headers().get_all("x-forwarded-for");
        let list: Vec<&str> =
            headers.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).collect();
        let seen = list.len().checked_sub(trusted_proxies)?;
        list.get(seen)?.trim().parse().ok()
    };
    let address = if trusted_proxies == 0 { peer } else { forwarded().unwrap_or(peer) };
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        v4 => v4,
    }
}

/// As [`caller_address`], before a request is routed.
#[must_use]
pub fn caller_address_of(request: &ServiceRequest, trusted_proxies: usize) -> IpAddr {
    caller_address(request.request(), trusted_proxies)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn only_trusted_proxies_say_where_a_request_comes_from() {
        let request = || {
            TestRequest::default()
                .peer_addr("10.0.0.9:1".parse().unwrap())
                .insert_header(("x-forwarded-for", "1.1.1.1, 192.0.2.7"))
                .to_http_request()
        };
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(caller_address(&request(), 0), address("10.0.0.9"));
        assert_eq!(caller_address(&request(), 1), address("192.0.2.7"));
        assert_eq!(caller_address(&request(), 3), address("10.0.0.9"));
    }

    #[test]
    fn a_network_counts_as_one() {
        let at = |text: &str| {
            let request = TestRequest::default().peer_addr(text.parse().unwrap()).to_http_request();
            caller_address(&request, 0)
        };
        assert_eq!(at("[2001:db8::1]:1"), at("[2001:db8::ffff:2]:1"));
        assert_ne!(at("[2001:db8::1]:1"), at("[2001:db8:0:1::1]:1"));
    }

    #[test]
    fn wrong_passwords_from_elsewhere_lock_nobody_out() {
        let limits = Limits::new(true);
        let (thief, owner) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        while limits.sign_in(thief, "jan@dorp.example").is_ok() {}
        assert!(matches!(limits.sign_in(thief, "jan@dorp.example"), Err(ApiError::TooMany(1..))));
        assert!(limits.sign_in(owner, "jan@dorp.example").is_ok());
    }
}
