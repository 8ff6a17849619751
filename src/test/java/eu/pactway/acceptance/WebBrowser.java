package eu.pactway.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of the machine, set up as at a desk in Italy. Remembers what went wrong within the pages. */
final class WebBrowser implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE_IN_MS = 60_000;

  private final Playwright playwright;
  private final BrowserContext context;
  private final List<String> faults = new ArrayList<>();

  private WebBrowser(Playwright playwright, BrowserContext context) {
    this.playwright = playwright;
    this.context = context;
  }

  /** Where the machine has one; the driver would download its own, which a build without the internet cannot. */
  static Optional<Path> installed() {
    return Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of("/usr/bin")::resolve).filter(Files::isExecutable).findFirst();
  }

  static WebBrowser open() {
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setChromiumSandbox(false)
            .setArgs(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"));
    installed().ifPresent(options::setExecutablePath);
    Browser browser = playwright.chromium().launch(options);
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setTimezoneId("Europe/Rome").setLocale("en-GB").setViewportSize(1440, 1000));
    context.setDefaultTimeout(PATIENCE_IN_MS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MS);
    return new WebBrowser(playwright, context);
  }

  Page newPage() {
    Page page = context.newPage();
    page.onPageError(faults::add);
    return page;
  }

  /** Errors of scripts that no page caught. */
  List<String> faults() {
    return faults;
  }

  /** Takes the walk; where it comes to a stop, what the screen showed is kept. */
  static void photographedWhenItFails(Page page, Runnable walk) {
    try {
      walk.run();
    } catch (RuntimeException | AssertionError failure) {
      photograph(page, "where-it-failed");
      throw failure;
    }
  }

  static void photograph(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
