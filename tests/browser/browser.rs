//! A real browser: Debian's Chromium, driven through chromedriver, with a profile of its own that ends with it.

use std::{
    future::Future,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{
    app::TestApp,
    builders::{Account, PASSWORD},
    database::Kind,
};
pub use thirtyfour::{By, error::WebDriverResult};
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WebElement, error::WebDriverError,
    prelude::ElementQueryable,
};

/// How long the page may take to show what a test waits for; a busy machine is slow, and waiting ends at once when it is
/// there.
const PATIENCE: Duration = Duration::from_secs(20);
const INTERVAL: Duration = Duration::from_millis(50);
/// How often a browser's driver is started until it has a port.
const STARTS: usize = 3;

/// A browser with one window.
pub struct Browser {
    driver: WebDriver,
    base: String,
    _chromedriver: ChromeDriver,
    profile: TempDir,
}

/// The program that drives the browser, until this is dropped.
struct ChromeDriver {
    process: Child,
    port: u16,
}

impl ChromeDriver {
    /// Starts it. It looks for a port that is free and takes it in two steps, between which another may be faster.
    fn start() -> Self {
        (0..STARTS).find_map(|_| Self::try_to_start()).expect("chromedriver says its port")
    }

    fn try_to_start() -> Option<Self> {
        let mut command = Command::new("chromedriver");
        let command = command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("chromedriver starts; `make test` installs it");
        let output = process.stdout.take().expect("its output is piped");
        let mut driver = Self { process, port: 0 };
        driver.port = BufReader::new(output).lines().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        })?;
        Some(driver)
    }
}

impl Drop for ChromeDriver {
    fn drop(&mut self) {
        // It may have ended already, and there is nothing to do about it then.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Runs a story on a server with SQLite.
pub fn story<F: Future<Output = WebDriverResult<()>>>(tell: impl FnOnce(TestApp) -> F) {
    let app = TestApp::start(Kind::Sqlite);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(tell(app)).expect("the story goes as it is told");
}

impl Browser {
    /// Opens a window on a server's page.
    pub async fn open(app: &TestApp) -> WebDriverResult<Self> {
        let chromedriver = ChromeDriver::start();
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let mut wishes = DesiredCapabilities::chrome();
        for wish in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1280,900",
            &format!("--user-data-dir={}", profile.path().display()),
        ] {
            wishes.add_arg(wish)?;
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{}", chromedriver.port), wishes).await?;
        Ok(Self { driver, base: app.url(""), _chromedriver: chromedriver, profile })
    }

    /// Goes to an address of the site, as if typed.
    pub async fn goto(&self, path: &str) -> WebDriverResult<()> {
        self.driver.goto(format!("{}{path}", self.base)).await
    }

    /// Presses the browser's button back.
    pub async fn go_back(&self) -> WebDriverResult<()> {
        self.driver.back().await
    }

    /// Presses the browser's button forward.
    pub async fn go_forward(&self) -> WebDriverResult<()> {
        self.driver.forward().await
    }

    /// Takes the network away, or gives it back.
    pub async fn disconnect(&self, offline: bool) -> WebDriverResult<()> {
        let none =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.driver.cdp().send_raw("Network.enable", json!({})).await?;
        self.driver.cdp().send_raw("Network.emulateNetworkConditions", none).await?;
        Ok(())
    }

    /// Keeps addresses of this form from being loaded, and none that were kept before.
    pub async fn block(&self, pattern: &str) -> WebDriverResult<()> {
        let patterns = if pattern.is_empty() { json!([]) } else { json!([pattern]) };
        self.driver.cdp().send_raw("Network.enable", json!({})).await?;
        self.driver.cdp().send_raw("Network.setBlockedURLs", json!({ "urls": patterns })).await?;
        Ok(())
    }

    /// Signs in, and goes on to an address of the site.
    pub async fn sign_in(&self, account: &Account, then: &str) -> WebDriverResult<()> {
        let then: String = url::form_urlencoded::byte_serialize(then.as_bytes()).collect();
        self.goto(&format!("/inloggen?naar={then}")).await?;
        self.fill("email", &account.email).await?;
        self.fill("password", PASSWORD).await?;
        self.click(By::Css("main button[type=submit]")).await?;
        self.see(By::Id("sign-out")).await?;
        self.rest().await
    }

    /// Waits until all of the page is there: what is still loading moves what is below it from under the pointer.
    pub async fn rest(&self) -> WebDriverResult<()> {
        self.see(By::Css("main h1")).await?;
        self.see(By::Css("main:not(:has([aria-busy=true]))")).await.map(drop)
    }

    /// Opens a form that stands closed under its title.
    pub async fn unfold(&self, id: &str) -> WebDriverResult<()> {
        self.click(By::Css(format!("#{id}:not([open]) > summary"))).await?;
        self.see(By::Css(format!("#{id}[open]"))).await.map(drop)
    }

    /// Waits for an element that can be seen; one that was drawn anew while it was looked at is looked for again.
    pub async fn see(&self, by: By) -> WebDriverResult<WebElement> {
        self.driver.query(by).ignore_errors(true).and_displayed().wait(PATIENCE, INTERVAL).first().await
    }

    /// Whether there is such an element now: what must be there for it has been waited for.
    pub async fn is_there(&self, by: By) -> WebDriverResult<bool> {
        self.driver.query(by).nowait().exists().await
    }

    /// Waits for a text, anywhere on the page.
    pub async fn read(&self, text: &str) -> WebDriverResult<()> {
        self.see(containing("*", text)).await.map(drop)
    }

    /// Clicks.
    pub async fn click(&self, by: By) -> WebDriverResult<()> {
        self.act(by, async |element| element.click().await).await
    }

    /// Clicks what a person would name by its words: a link, a button.
    pub async fn press(&self, words: &str) -> WebDriverResult<()> {
        self.click(By::XPath(format!("//*[self::a or self::button][normalize-space()=\"{words}\"]"))).await
    }

    /// Puts a text into a field, in the place of what it has.
    pub async fn fill(&self, id: &str, text: &str) -> WebDriverResult<()> {
        self.act(By::Id(id), async |element| {
            element.clear().await?;
            element.send_keys(text).await
        })
        .await
    }

    /// Chooses a file with that name and content, in a field that is seen by its label alone.
    pub async fn pick(&self, id: &str, name: &str, content: &[u8]) -> WebDriverResult<()> {
        let path = self.profile.path().join(name);
        std::fs::write(&path, content).expect("the profile's folder can be written to");
        let field = self.driver.query(By::Id(id)).wait(PATIENCE, INTERVAL).first().await?;
        field.send_keys(path.display().to_string()).await
    }

    /// Presses the tab key: the focus goes on to what comes next.
    pub async fn tab(&self) -> WebDriverResult<()> {
        let key =
            |kind: &str| json!({ "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9 });
        for kind in ["rawKeyDown", "keyUp"] {
            self.driver.cdp().send_raw("Input.dispatchKeyEvent", key(kind)).await?;
        }
        Ok(())
    }

    /// Chooses an option by its words.
    pub async fn choose(&self, id: &str, option: &str) -> WebDriverResult<()> {
        self.click(By::XPath(format!("//select[@id='{id}']/option[normalize-space()=\"{option}\"]"))).await
    }

    /// Finds and acts in one go, and again as long as the page is drawn anew between the two.
    async fn act(&self, by: By, act: impl AsyncFn(WebElement) -> WebDriverResult<()>) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            match act(self.see(by.clone()).await?).await {
                Err(error) if is_redrawn(&error) && begun.elapsed() < PATIENCE => {}
                result => return result,
            }
        }
    }

    /// Runs JavaScript in the page and waits for what it gives to its callback, the last of `arguments`.
    pub async fn run(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute_async(script, Vec::new()).await?.json().clone())
    }

    /// Makes the page believe in a screen of that width, in a dark or a light room.
    pub async fn pretend(&self, width: u32, scheme: &str) -> WebDriverResult<()> {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// Types on whatever has the focus.
    pub async fn type_on(&self, keys: &str) -> WebDriverResult<()> {
        self.driver.active_element().await?.send_keys(keys).await
    }

    /// The page on paper, as a PDF document.
    pub async fn print(&self) -> WebDriverResult<Vec<u8>> {
        let wishes = json!({ "preferCSSPageSize": true, "printBackground": true });
        let answer = self.driver.cdp().send_raw("Page.printToPDF", wishes).await?;
        let data = answer["data"].as_str().unwrap_or_default();
        Ok(BASE64_STANDARD.decode(data).expect("the document comes in base64"))
    }

    /// Lays the page out as on a sheet of A4 with its margins.
    pub async fn pretend_paper(&self) -> WebDriverResult<()> {
        let sheet = json!({ "width": 680, "height": 1009, "deviceScaleFactor": 1, "mobile": false });
        self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", sheet).await?;
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        Ok(())
    }

    /// Ends the browser.
    pub async fn close(self) -> WebDriverResult<()> {
        self.driver.quit().await
    }
}

/// An element with that tag and text.
pub fn containing(tag: &str, text: &str) -> By {
    By::XPath(format!("//{tag}[contains(normalize-space(), \"{text}\")]"))
}

fn is_redrawn(error: &WebDriverError) -> bool {
    let text = format!("{error:?}").to_lowercase();
    text.contains("stale") || text.contains("intercepted") || text.contains("not interactable")
}
