//! The OpenAPI document: generated from the handlers, then completed with what holds for all of them.

use std::collections::BTreeMap;

use actix_web::http::Method;
use shared::problem::{MEDIA_TYPE, Problem, ProblemCode};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ContactBuilder, Content, Header, HeaderBuilder, InfoBuilder, LicenseBuilder, ObjectBuilder, OpenApi,
        PathItem, Ref, RefOr, Required, Response, ResponseBuilder, Schema, Server, Type,
        path::{Operation, Parameter, ParameterBuilder, ParameterIn},
        security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme},
    },
};
use utoipa_actix_web::{AppExt, scope};

use crate::{config, error::describe, routes};

/// The version of the API, on every answer and in the document. See CHANGELOG.md.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

const DESCRIPTION: &str = "\
Everything that the page of Samenspel does, for programs. Lists are paged by `cursor`; changes take `If-Match` with the \
`ETag` that was read; a POST with an `Idempotency-Key` can be sent again. Errors are `application/problem+json` with a \
`code` from a closed list.\n\n\
Limits: the body of a request has at most 1 MiB, an uploaded file 10 MiB. Per network address 300 requests at once and then 20 a second, 30 \
sign-ins at once and then one each 3 seconds (5 at once for one account, then one each 20 seconds), 30 new accounts at \
once and then one a minute, 60 responses to evaluations by a link at once and then one each 20 seconds; per account 60 changes at once and then one a second, and four uploads under way. Above that the answer is 429 with \
`Retry-After`.";

/// Makes the document for a server.
#[must_use]
pub fn document(server: &config::Server) -> OpenApi {
    let (_, mut api) = actix_web::App::new()
        .into_utoipa_app()
        .service(scope(routes::BASE).configure(|api| routes::api(api)))
        .split_for_parts();
    api.info = InfoBuilder::new()
        .title("Samenspel")
        .version(VERSION)
        .description(Some(DESCRIPTION))
        .license(Some(LicenseBuilder::new().name("EUPL-1.2").identifier(Some("EUPL-1.2")).build()))
        .contact(Some(
            ContactBuilder::new()
                .name(Some("Samenspel"))
                .url(Some(server.site()))
                .email(Some(&server.contact_email))
                .build(),
        ))
        .build();
    api.servers = Some(vec![Server::new(routes::BASE)]);
    let components = api.components.get_or_insert_default();
    components.schemas.insert(Problem::name().into_owned(), Problem::schema());
    let mut parts = Vec::new();
    Problem::schemas(&mut parts);
    components.schemas.extend(parts);
    let bearer = Http::builder().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    components.security_schemes.insert("bearer".to_owned(), SecurityScheme::Http(bearer).into());

    let paths = std::mem::take(&mut api.paths.paths);
    for (path, mut item) in paths {
        for (method, operation) in operations(&mut item) {
            complete(method, operation);
        }
        api.paths.paths.insert(path.strip_prefix(routes::BASE).unwrap_or(&path).to_owned(), item);
    }
    api
}

/// The methods that a path has.
pub fn operations(item: &mut PathItem) -> impl Iterator<Item = (Method, &mut Operation)> {
    let all = [
        (Method::GET, &mut item.get),
        (Method::POST, &mut item.post),
        (Method::PUT, &mut item.put),
        (Method::PATCH, &mut item.patch),
        (Method::DELETE, &mut item.delete),
    ];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}

/// Adds to an operation what follows from its shape: the problems that it can answer with, and headers.
fn complete(method: Method, operation: &mut Operation) {
    use ProblemCode as P;
    let has_body = operation.request_body.is_some();
    let in_path = |parameter: &RefOr<Parameter>| matches!(parameter, RefOr::T(parameter) if parameter.parameter_in == ParameterIn::Path);
    let parameters = operation.parameters.get_or_insert_default();
    let (has_parameters, has_path) = (!parameters.is_empty(), parameters.iter().any(in_path));
    if method == Method::PATCH {
        parameters.push(if_match().into());
    }
    let is_conditional = parameters
        .iter()
        .any(|parameter| matches!(parameter, RefOr::T(parameter) if parameter.name == "If-Match"));
    let signs_in = operation.tags.as_ref().is_some_and(|tags| tags.iter().any(|tag| tag == "sessions"));
    let takes_caller = operation.security.is_some();

    let mut problems =
        vec![P::NotAcceptable, P::TooManyRequests, P::Internal, P::Unavailable, P::StorageFull];
    if has_body || has_parameters {
        problems.push(P::InvalidInput);
    }
    if has_body {
        problems.extend([P::TooLarge, P::UnsupportedMediaType]);
    }
    if takes_caller || signs_in {
        problems.push(P::InvalidCredential);
    }
    if (takes_caller && method != Method::GET) || signs_in || requires_caller(operation) {
        problems.push(P::Forbidden);
    }
    if has_path {
        problems.push(P::NotFound);
    }
    if takes_caller && method != Method::GET {
        problems.push(P::IdeaClosed);
    }
    if is_conditional {
        problems.extend([P::Changed, P::IfMatchRequired]);
    }
    for code in problems {
        let (status, title, _) = describe(code);
        operation.responses.responses.insert(status.as_str().to_owned(), problem(title).into());
    }
    // Said of every operation: this one needs nobody.
    operation.security.get_or_insert_with(|| vec![SecurityRequirement::default()]);
    if method == Method::GET {
        let unchanged =
            ResponseBuilder::new().description("Unchanged since the ETag in If-None-Match").build();
        operation.responses.responses.insert("304".to_owned(), unchanged.into());
    }
    for (status, response) in &mut operation.responses.responses {
        if let RefOr::T(response) = response {
            if response.description.is_empty() {
                response.description = succeeded(status).to_owned();
            }
            response.headers.insert("API-Version".to_owned(), version_header().into());
        }
    }
}

fn succeeded(status: &str) -> &'static str {
    match status {
        "201" => "Made",
        "204" => "Done",
        _ => "Found",
    }
}

fn requires_caller(operation: &Operation) -> bool {
    operation.security.as_ref().is_some_and(|ways| {
        ways.iter().all(|way| serde_json::to_value(way).is_ok_and(|way| way != serde_json::json!({})))
    })
}

fn if_match() -> Parameter {
    ParameterBuilder::new()
        .name("If-Match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("The ETag that was read; without it the answer is 428"))
        .schema(Some(text()))
        .build()
}

fn problem(title: &str) -> Response {
    let schema = Ref::from_schema_name(Problem::name());
    ResponseBuilder::new().description(title).content(MEDIA_TYPE, Content::new(Some(schema))).build()
}

fn version_header() -> Header {
    HeaderBuilder::new().schema(Some(text())).description(Some("The version of the API")).build()
}

fn text() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).build().into()
}

/// Which methods there are at which path, to tell a path that is not there from a method that is not.
#[derive(Debug, Clone)]
pub struct Methods(BTreeMap<Vec<String>, Vec<Method>>);

impl Methods {
    /// Reads them out of the document.
    #[must_use]
    pub fn of(document: &OpenApi) -> Self {
        let mut methods = BTreeMap::new();
        for (path, item) in document.paths.paths.clone() {
            let mut item = item;
            let found: Vec<Method> = operations(&mut item).map(|(method, _)| method).collect();
            methods.insert(path.split('/').map(str::to_owned).collect(), found);
        }
        methods.insert(vec![String::new(), "openapi.json".to_owned()], vec![Method::GET]);
        Self(methods)
    }

    /// The methods at a path under the API's base; none where there is nothing. A path that is written out comes before
    /// one with a place for an id, as it does in the route table.
    #[must_use]
    pub fn at(&self, path: &str) -> Vec<Method> {
        let segments: Vec<String> = path.split('/').map(str::to_owned).collect();
        if let Some(methods) = self.0.get(&segments) {
            return methods.clone();
        }
        let fits = |template: &Vec<String>| {
            template.len() == segments.len()
                && template
                    .iter()
                    .zip(&segments)
                    .all(|(part, segment)| part == segment || part.starts_with('{') && !segment.is_empty())
        };
        self.0
            .iter()
            .find(|(template, _)| fits(template))
            .map(|(_, methods)| methods.clone())
            .unwrap_or_default()
    }
}
