//! The body of an answer: read and unpacked no further than allowed.

use super::{FetchError, target::host_of};
use flate2::bufread::MultiGzDecoder;
use reqwest::{Response, header};
use std::io::Read;

/// How a body is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    None,
    Gzip,
}

/// The bytes of an answer's body, unpacked.
///
/// # Errors
/// A body that is longer than `most` bytes, packed or unpacked, is packed as nobody asked for, or breaks off.
pub async fn read(mut response: Response, most: u64) -> Result<Vec<u8>, FetchError> {
    let packing = packing(&response)?;
    if response.content_length().is_some_and(|length| length > most) {
        return Err(FetchError::TooLong(most));
    }
    let host = host_of(response.url());
    let mut bytes = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(|cause| FetchError::of(&cause, &host))? {
        if (bytes.len() + piece.len()) as u64 > most {
            return Err(FetchError::TooLong(most));
        }
        bytes.extend_from_slice(&piece);
    }
    match packing {
        Packing::None => Ok(bytes),
        Packing::Gzip => {
            let unpacked = tokio::task::spawn_blocking(move || unpack(&bytes, most)).await;
            unpacked.unwrap_or(None).map_or(Err(FetchError::Broken(host)), |bytes| {
                if bytes.len() as u64 > most { Err(FetchError::TooLong(most)) } else { Ok(bytes) }
            })
        }
    }
}

fn packing(response: &Response) -> Result<Packing, FetchError> {
    let named: Vec<_> = response.headers().get_all(header::CONTENT_ENCODING).iter().map(|v| v.as_bytes().to_ascii_lowercase()).collect();
    match named.as_slice() {
        [] => Ok(Packing::None),
        [one] if one.is_empty() || one == b"identity" => Ok(Packing::None),
        [one] if one == b"gzip" || one == b"x-gzip" => Ok(Packing::Gzip),
        _ => Err(FetchError::Packing(String::from_utf8_lossy(&named.join(&b", "[..])).into_owned())),
    }
}

/// What is packed, or one byte more than allowed of it; `None` where it is broken.
fn unpack(bytes: &[u8], most: u64) -> Option<Vec<u8>> {
    let mut unpacked = Vec::new();
    MultiGzDecoder::new(bytes).take(most + 1).read_to_end(&mut unpacked).ok().map(|_| unpacked)
}
