//! Where the bytes of pictures and files are: a folder, or a bucket of an S3-compatible store.

use std::{fs::DirBuilder, io::ErrorKind, os::unix::fs::DirBuilderExt, sync::Arc};

use chrono::{DateTime, Utc};
use futures_util::{Stream, StreamExt, future::ready};
use object_store::{
    Error, GetResult, ObjectStore, ObjectStoreExt, PutPayload, Result, aws::AmazonS3Builder,
    local::LocalFileSystem, path::Path, prefix::PrefixStore,
};
use shared::id::Id;

use super::ReadyFile;

/// The place of all bytes. Cloning is cheap.
///
/// Invariant: a name in it is made of an id and a [`Part`], and of nothing that somebody typed.
#[derive(Debug, Clone)]
pub struct Store(Arc<dyn ObjectStore>);

/// Which bytes of an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Content,
    /// The small form of a picture.
    Thumbnail,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Thumbnail => "thumbnail",
        }
    }
}

const EXPECTED: &str = "it must be a folder, or s3://BUCKET or s3://BUCKET/FOLDER";

impl Store {
    /// Opens the store that a setting names. A folder is made if it is not there; what else a bucket needs to be
    /// reached is in the usual variables `AWS_…`.
    ///
    /// # Errors
    /// What is wrong with the setting or with the folder.
    pub fn open(place: &str) -> std::result::Result<Self, String> {
        let opened = match place.split_once("://") {
            None => folder(place).map_err(|error| error.to_string()),
            Some(("s3", rest)) => bucket(rest).map_err(|error| error.to_string()),
            Some((scheme, _)) => Err(format!("the scheme \"{scheme}\" is unknown; {EXPECTED}")),
        };
        opened.map_err(|cause| format!("the files can't be kept in {place}: {cause}"))
    }

    /// Keeps the bytes of a file. They are on the disk when this is done.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn put(&self, id: Id, file: &ReadyFile) -> Result<()> {
        if let Some(thumbnail) = &file.thumbnail {
            self.0.put(&name(id, Part::Thumbnail), PutPayload::from(thumbnail.clone())).await?;
        }
        self.0.put(&name(id, Part::Content), PutPayload::from(file.content.clone())).await.map(drop)
    }

    /// Opens bytes to read.
    ///
    /// # Errors
    /// [`Error::NotFound`], and others of the store.
    pub async fn get(&self, id: Id, part: Part) -> Result<GetResult> {
        self.0.get(&name(id, part)).await
    }

    /// Removes all bytes of a file, if there are any.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn delete(&self, id: Id) -> Result<()> {
        for part in [Part::Thumbnail, Part::Content] {
            match self.0.delete(&name(id, part)).await {
                Err(error) if !matches!(error, Error::NotFound { .. }) => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// The ids of all bytes that were kept before that time; one comes once for each part.
    pub fn list_ids(&self, before: DateTime<Utc>) -> impl Stream<Item = Result<Id>> + Unpin + use<> {
        self.0.list(None).filter_map(move |object| {
            ready(match object {
                Ok(object) if object.last_modified < before => {
                    object.location.parts().next().and_then(|part| part.as_ref().parse().ok()).map(Ok)
                }
                Ok(_) => None,
                Err(error) => Some(Err(error)),
            })
        })
    }
}

fn name(id: Id, part: Part) -> Path {
    Path::from_iter([id.to_string().as_str(), part.name()])
}

fn folder(path: &str) -> std::result::Result<Store, Box<dyn std::error::Error>> {
    // What is in it is for nobody else on the machine.
    match DirBuilder::new().recursive(true).mode(0o700).create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    let folder = LocalFileSystem::new_with_prefix(path)?.with_fsync(true).with_automatic_cleanup(true);
    Ok(Store(Arc::new(folder)))
}

fn bucket(name: &str) -> std::result::Result<Store, Box<dyn std::error::Error>> {
    let (name, folder) = name.split_once('/').unwrap_or((name, ""));
    if name.is_empty() {
        return Err(format!("it names no bucket; {EXPECTED}").into());
    }
    // A second slash would be taken for none, and the files kept elsewhere than is said.
    if folder.starts_with('/') {
        return Err(EXPECTED.into());
    }
    let bucket = AmazonS3Builder::from_env().with_bucket_name(name).build()?;
    Ok(Store(match Path::parse(folder)? {
        root if root.as_ref().is_empty() => Arc::new(bucket),
        folder => Arc::new(PrefixStore::new(bucket, folder)),
    }))
}

#[cfg(test)]
mod tests {
    use actix_web::web::Bytes;
    use shared::attachment::MediaType;

    use super::*;
    use crate::files::digest;

    fn file() -> ReadyFile {
        let (content, thumbnail) = (Bytes::from("all of it"), Some("small".into()));
        let digest = digest(&content);
        ReadyFile { media_type: MediaType::Jpeg, content, thumbnail, dimensions: Some((3, 2)), digest }
    }

    /// What must hold of every store.
    async fn keeps_gives_and_removes(store: Store) {
        let (id, past) = (Id::new(), DateTime::UNIX_EPOCH);
        store.put(id, &file()).await.unwrap();
        let read = |part| {
            let store = store.clone();
            async move { store.get(id, part).await?.bytes().await }
        };
        assert_eq!(read(Part::Content).await.unwrap(), "all of it");
        assert_eq!(read(Part::Thumbnail).await.unwrap(), "small");
        let later = Utc::now() + chrono::TimeDelta::hours(1);
        let ids = |before| {
            let store = store.clone();
            async move { store.list_ids(before).map(Result::unwrap).collect::<Vec<Id>>().await }
        };
        assert_eq!((ids(later).await, ids(past).await), (vec![id, id], vec![]));
        store.delete(id).await.unwrap();
        store.delete(id).await.unwrap();
        assert!(matches!(read(Part::Content).await, Err(Error::NotFound { .. })));
        assert_eq!(ids(later).await, []);
    }

    #[actix_web::test]
    async fn a_folder_keeps_files_and_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let place = std::env::temp_dir().join(format!("samenspel-files-{}", Id::new()));
        let inner = place.join("files");
        keeps_gives_and_removes(Store::open(inner.to_str().unwrap()).unwrap()).await;
        assert_eq!(std::fs::metadata(&inner).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(std::fs::read_dir(&inner).unwrap().count(), 0, "nothing is left behind");
        std::fs::remove_dir_all(place).unwrap();
    }

    #[actix_web::test]
    async fn a_store_of_objects_keeps_files() {
        keeps_gives_and_removes(Store(Arc::new(object_store::memory::InMemory::new()))).await;
    }

    #[test]
    fn a_setting_names_a_folder_or_a_bucket() {
        for (place, shown) in
            [("s3://fotos", "AmazonS3(fotos)"), ("s3://fotos/dorp", "PrefixObjectStore(dorp)")]
        {
            assert_eq!(Store::open(place).unwrap().0.to_string(), shown);
        }
        for wrong in ["s3://", "gs://fotos", "https://fotos.example", "s3://fotos//a"] {
            assert!(Store::open(wrong).is_err(), "{wrong}");
        }
    }
}
