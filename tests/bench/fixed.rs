//! The fixed answer: as many bytes as are asked for, out of memory.

use std::{net::TcpListener, sync::mpsc, thread};

use actix_web::{
    App, HttpResponse, HttpServer,
    web::{self, Bytes, Path},
};

/// The largest answer.
const MOST: usize = 1_000_000;

/// Starts a server in a thread of its own, for as long as this process lives, and gives its address.
pub fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (ready, is_ready) = mpsc::channel();
    thread::spawn(move || {
        let body = Bytes::from(vec![b'x'; MOST]);
        let answer = move |size: Path<usize>| {
            let body = body.slice(..size.into_inner().min(MOST));
            async move { HttpResponse::Ok().content_type("application/json").body(body) }
        };
        actix_web::rt::System::new().block_on(async move {
            let app = move || App::new().route("/{size}", web::get().to(answer.clone()));
            // As many workers as the program has.
            let server = HttpServer::new(app).listen(listener).unwrap().run();
            ready.send(()).unwrap();
            server.await.unwrap();
        });
    });
    is_ready.recv().unwrap();
    address
}
