//! One thread that writes and a few that read, each with a connection of its own; requests come by channel.

use super::errors::Trouble;
use crate::store::{Result, StoreError};
use rusqlite::{Connection, Transaction, TransactionBehavior, ffi};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread::{Builder, JoinHandle},
};
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// The threads of one data file. Dropping it lets what was asked be done, then ends the threads and closes the file.
pub(super) struct Threads {
    path: PathBuf,
    // In this order they are dropped: who closes the file last tidies it up, and that must be the one that may write.
    reads: Workers,
    writes: Workers,
}

/// Threads that serve one queue.
struct Workers {
    queue: Option<mpsc::Sender<Job>>,
    handles: Vec<JoinHandle<()>>,
}

impl Threads {
    pub(super) fn start(path: PathBuf, writer: Connection, readers: Vec<Connection>) -> std::io::Result<Self> {
        Ok(Self { path, reads: Workers::start("store-reader", readers)?, writes: Workers::start("store-writer", vec![writer])? })
    }

    /// The data file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Does `request` in one transaction that is committed where it answers, and rolled back where it does not.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        request: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, Trouble> + Send + 'static,
    ) -> Result<T> {
        self.ask(&self.writes, |answer| {
            Box::new(move |connection| {
                // A write is done even where nobody waits for it any more.
                let _ = answer.send(in_transaction(connection, TransactionBehavior::Immediate, request));
            })
        })
        .await
    }

    /// Does `request`, all of it on one state of the file.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        request: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, Trouble> + Send + 'static,
    ) -> Result<T> {
        self.ask(&self.reads, |answer| {
            Box::new(move |connection| {
                if !answer.is_closed() {
                    let _ = answer.send(in_transaction(connection, TransactionBehavior::Deferred, request));
                }
            })
        })
        .await
    }

    /// Brings what the log holds into the file, and empties it.
    pub(super) async fn empty_log(&self) -> Result<()> {
        self.ask(&self.writes, |answer| {
            Box::new(move |connection| {
                let _ = answer.send(empty_log(connection));
            })
        })
        .await
    }

    async fn ask<T>(&self, workers: &Workers, job: impl FnOnce(oneshot::Sender<std::result::Result<T, Trouble>>) -> Job) -> Result<T> {
        let (answer, answered) = oneshot::channel();
        let asked = workers.queue.as_ref().is_some_and(|queue| queue.send(job(answer)).is_ok());
        match answered.await {
            Ok(answer) if asked => answer.map_err(|trouble| trouble.at(&self.path)),
            _ => Err(gave_up(&self.path)),
        }
    }
}

impl Workers {
    fn start(name: &str, connections: Vec<Connection>) -> std::io::Result<Self> {
        let (queue, jobs) = mpsc::channel();
        let jobs = Arc::new(Mutex::new(jobs));
        let mut workers = Self { queue: Some(queue), handles: Vec::with_capacity(connections.len()) };
        for connection in connections {
            let jobs = Arc::clone(&jobs);
            workers.handles.push(Builder::new().name(name.into()).spawn(move || work(connection, &jobs))?);
        }
        Ok(workers)
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        self.queue = None;
        for handle in self.handles.drain(..) {
            // A thread does not end by a panic: `work` holds those of requests.
            let _ = handle.join();
        }
    }
}

fn work(mut connection: Connection, queue: &Mutex<mpsc::Receiver<Job>>) {
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        // A request that panics takes neither the thread nor the other requests with it; its transaction was rolled back.
        let _ = catch_unwind(AssertUnwindSafe(|| job(&mut connection)));
    }
}

fn in_transaction<T>(
    connection: &mut Connection,
    behaviour: TransactionBehavior,
    request: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, Trouble>,
) -> std::result::Result<T, Trouble> {
    let transaction = connection.transaction_with_behavior(behaviour)?;
    let answer = request(&transaction)?;
    transaction.commit()?;
    Ok(answer)
}

fn empty_log(connection: &Connection) -> std::result::Result<(), Trouble> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_BUSY), None).into()) } else { Ok(()) }
}

fn gave_up(path: &Path) -> StoreError {
    super::errors::engine(path, "a request ended without an answer; the log says why")
}
