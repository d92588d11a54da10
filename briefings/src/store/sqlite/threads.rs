//! One thread that writes and a few that read, each with a connection of its own; requests come by channel.

use super::errors::Trouble;
use crate::store::{Result, StoreError};
use rusqlite::{Connection, Transaction, TransactionBehavior};
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
    queues: Option<Queues>,
    handles: Vec<JoinHandle<()>>,
}

struct Queues {
    writes: mpsc::Sender<Job>,
    reads: mpsc::Sender<Job>,
}

impl Threads {
    pub(super) fn start(path: PathBuf, writer: Connection, readers: Vec<Connection>) -> std::io::Result<Self> {
        let (writes, write_queue) = mpsc::channel();
        let (reads, read_queue) = mpsc::channel();
        let mut threads = Self { path, queues: Some(Queues { writes, reads }), handles: Vec::with_capacity(readers.len() + 1) };
        threads.spawn("store-writer", writer, Arc::new(Mutex::new(write_queue)))?;
        let read_queue = Arc::new(Mutex::new(read_queue));
        for reader in readers {
            threads.spawn("store-reader", reader, Arc::clone(&read_queue))?;
        }
        Ok(threads)
    }

    fn spawn(&mut self, name: &str, connection: Connection, queue: Arc<Mutex<mpsc::Receiver<Job>>>) -> std::io::Result<()> {
        self.handles.push(Builder::new().name(name.into()).spawn(move || work(connection, &queue))?);
        Ok(())
    }

    /// Does `request` in one transaction that is committed where it answers, and rolled back where it does not.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        request: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, Trouble> + Send + 'static,
    ) -> Result<T> {
        self.ask(self.queues.as_ref().map(|q| &q.writes), |answer| {
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
        self.ask(self.queues.as_ref().map(|q| &q.reads), |answer| {
            Box::new(move |connection| {
                if !answer.is_closed() {
                    let _ = answer.send(in_transaction(connection, TransactionBehavior::Deferred, request));
                }
            })
        })
        .await
    }

    async fn ask<T>(
        &self,
        queue: Option<&mpsc::Sender<Job>>,
        job: impl FnOnce(oneshot::Sender<std::result::Result<T, Trouble>>) -> Job,
    ) -> Result<T> {
        let (answer, answered) = oneshot::channel();
        let asked = queue.is_some_and(|q| q.send(job(answer)).is_ok());
        match answered.await {
            Ok(answer) if asked => answer.map_err(|trouble| trouble.at(&self.path)),
            _ => Err(gave_up(&self.path)),
        }
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.queues = None;
        for handle in self.handles.drain(..) {
            // A thread ends by an error only where its panic was reported already.
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

fn gave_up(path: &Path) -> StoreError {
    super::errors::engine(path, "a request ended without an answer; the log says why")
}
