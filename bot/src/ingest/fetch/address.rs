//! Which addresses are on the public Internet.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::LazyLock,
};

static NOT_PUBLIC: LazyLock<Vec<Prefix>> = LazyLock::new(|| {
    let rows = include_str!("not_public.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| Prefix::read(row.split('\t').next().unwrap_or_default()).expect("not_public.tsv holds prefixes")).collect()
});

/// Addresses that begin alike.
struct Prefix {
    address: IpAddr,
    length: u32,
}

impl Prefix {
    fn read(written: &str) -> Option<Self> {
        let (address, length) = written.split_once('/')?;
        Some(Self { address: address.parse().ok()?, length: length.parse().ok()? })
    }

    fn holds(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => (ours.to_bits() ^ theirs.to_bits()).leading_zeros() >= self.length,
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => (ours.to_bits() ^ theirs.to_bits()).leading_zeros() >= self.length,
            _ => false,
        }
    }
}

/// Whether an address is somebody's on the public Internet. One that holds an IPv4 address leads where that leads.
pub fn is_public(address: IpAddr) -> bool {
    let given_out = match address {
        IpAddr::V4(_) => true,
        IpAddr::V6(six) => match translated(six) {
            Some(four) => return is_public(IpAddr::V4(four)),
            None => six.segments()[0] & 0xe000 == 0x2000 && tunnelled(six).is_none_or(|four| is_public(IpAddr::V4(four))),
        },
    };
    given_out && !NOT_PUBLIC.iter().any(|prefix| prefix.holds(address))
}

/// The IPv4 address that IPv6 only writes down: mapped (`::ffff:0:0/96`) or translated by NAT64 (`64:ff9b::/96`, RFC 6052).
fn translated(six: Ipv6Addr) -> Option<Ipv4Addr> {
    let nat64 = six.segments()[..6] == [0x64, 0xff9b, 0, 0, 0, 0];
    if nat64 { Some(last_four(six)) } else { six.to_ipv4_mapped() }
}

/// The IPv4 address at the far end of an ISATAP tunnel (RFC 5214).
fn tunnelled(six: Ipv6Addr) -> Option<Ipv4Addr> {
    let segments = six.segments();
    (segments[4] & 0xfdff == 0 && segments[5] == 0x5efe).then(|| last_four(six))
}

fn last_four(six: Ipv6Addr) -> Ipv4Addr {
    Ipv4Addr::from_bits(six.to_bits() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_internet_are_public() {
        let public = [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.1",
            "100.63.255.255",
            "100.128.0.1",
            "126.255.255.255",
            "128.0.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "192.167.1.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2600::1",
            "2a00:1450::1",
            "2001:200::1",
            "2001:4860::8888",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
            "2a00::5efe:1.1.1.1",
            "3fff:1000::1",
        ];
        let not = [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.100.100.200",
            "100.127.255.255",
            "127.0.0.1",
            "127.9.9.9",
            "168.63.129.16",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::2",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:0:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b::127.0.0.1",
            "64:ff9b::169.254.169.254",
            "64:ff9b:1::1.1.1.1",
            "100::1",
            "2001::1",
            "2001:0:5ef5:79fd::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a00:1::1",
            "2a00::5efe:10.0.0.1",
            "2a00::200:5efe:127.0.0.1",
            "3fff::1",
            "4000::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ];
        for (addresses, expected) in [(&public[..], true), (&not[..], false)] {
            for address in addresses {
                assert_eq!(is_public(address.parse().unwrap()), expected, "{address}");
            }
        }
    }
}
