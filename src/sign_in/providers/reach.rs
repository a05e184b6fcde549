//! Where a provider may be asked: an address that leads to this machine, its network or a
//! cloud's own services is refused, unless the settings say that providers are inside.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// Resolves names to addresses that may be asked.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// Whether providers may be on private networks (the setting `private_providers`).
    pub private: bool,
}

impl Reach {
    /// Whether this address may be asked.
    pub fn allows(self, address: IpAddr) -> bool {
        match address.to_canonical() {
            IpAddr::V4(v4) => self.allows_v4(v4),
            IpAddr::V6(v6) => self.allows_v6(v6),
        }
    }

    /// Link-local addresses are where clouds tell machines their secrets: never.
    fn allows_v4(self, v4: Ipv4Addr) -> bool {
        let shared = v4.octets()[0] == 100 && v4.octets()[1] & 0xc0 == 64; // RFC 6598
        let nowhere = v4.is_link_local() || v4.is_multicast() || v4.is_broadcast() || v4.octets()[0] == 0;
        !nowhere && (self.private || !(v4.is_private() || v4.is_loopback() || shared))
    }

    fn allows_v6(self, v6: Ipv6Addr) -> bool {
        let nowhere = v6.is_unicast_link_local() || v6.is_multicast() || v6.is_unspecified();
        !nowhere && (self.private || !(v6.is_unique_local() || v6.is_loopback()))
    }
}

impl Resolve for Reach {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = *self;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let good: Vec<SocketAddr> = found.filter(|it| reach.allows(it.ip())).collect();
            if good.is_empty() {
                return Err(
                    format!("{} is on a private network: see private_providers", name.as_str()).into()
                );
            }
            let addresses: Addrs = Box::new(good.into_iter());
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inside_is_asked_only_where_the_operator_said_so_and_a_clouds_own_address_never() {
        let (out, inside) = (Reach { private: false }, Reach { private: true });
        let all = |reach: Reach, addresses: &[&str]| {
            addresses.iter().all(|address| reach.allows(address.parse().unwrap()))
        };
        let none = |reach: Reach, addresses: &[&str]| {
            addresses.iter().all(|address| !reach.allows(address.parse().unwrap()))
        };
        let own = ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "::1", "fd00::1"];
        assert!(all(out, &["93.184.216.34", "2606:2800::1", "100.128.0.1"]));
        assert!(none(out, &own) && all(inside, &own));
        let never = ["169.254.169.254", "::ffff:169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1", "::"];
        assert!(none(out, &never) && none(inside, &never));
        assert!(!out.allows("::ffff:127.0.0.1".parse().unwrap()));
    }
}
