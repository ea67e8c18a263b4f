package io.targetmonitor.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Every chart is also a CSV and a picture. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageDownloadsIT {

    private static final String PROJECTS = "/projects?period=2023&area=440784";

    private static RunningSystem system;
    private static Visitors visitors;
    private static PageAddresses addresses;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
        addresses = new PageAddresses(loaded.reader("supervisor"));
    }

    @Test
    void theFunnel() throws IOException {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, PROJECTS)) {
            var funnel = section(visit.page(), "项目推进漏斗");
            funnel.locator(".funnel").waitFor();
            var total = funnel.locator("tr.sum td").first().textContent();

            var table = Downloaded.by("下载 CSV", funnel);

            assertThat(table.name()).isEqualTo("项目推进漏斗.csv");
            assertThat(table.lines()).first().isEqualTo("最远节点,项目,计划投资 (CNY),无金额,用地 (亩)");
            assertThat(table.lines()).last().asString().startsWith("合计," + total + ",");
            assertIsPicture(Downloaded.by("下载图片", funnel), "项目推进漏斗.png", funnel.locator(".funnel"));
        }
    }

    @Test
    void theMilestonesOfAProject() throws IOException {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, addresses.project("DEMO-K21"))) {
            var chart = section(visit.page(), "三条线的节点");
            chart.locator(".mark").first().waitFor();

            var table = Downloaded.by("下载 CSV", chart);

            assertThat(table.lines()).first().isEqualTo("节点,线,期限,预计,完成,状态");
            assertThat(table.lines().subList(1, table.lines().size()))
                    .hasSize(chart.locator("tbody tr:not(.track)").count())
                    .contains("动工,建设投产,2023-03-31,,2023-05-18,逾期完成");
            assertIsPicture(Downloaded.by("下载图片", chart), "三条线的节点.png", chart.locator("table"));
        }
    }

    @Test
    void theTownsAreAlsoATable() throws IOException {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, PROJECTS)) {
            var map = section(visit.page(), "镇街分布示意图");
            map.locator(".tiles").waitFor();
            assertIsPicture(Downloaded.by("下载图片", map), "镇街分布示意图.png", map.locator(".tiles"));
            var count = map.locator(".tiles a:has-text('共和镇') b").textContent();

            map.locator("button:has-text('看表格')").click();

            assertThat(map.locator("tr:has-text('共和镇') td").textContent()).isEqualTo(count);
            assertThat(Downloaded.by("下载 CSV", map).lines()).contains("镇街,项目", "共和镇," + count);
        }
    }

    /** Twice as sharp as on the screen, as wide as what it shows, and with more in it than its background. */
    private static void assertIsPicture(Downloaded file, String name, Locator shown) throws IOException {
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.content()).startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        var picture = ImageIO.read(new ByteArrayInputStream(file.content()));
        assertThat(picture.getWidth()).isGreaterThanOrEqualTo((int) (2 * shown.boundingBox().width) - 2);
        var colours = IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .distinct();
        assertThat(colours.count()).isGreaterThan(20);
    }

    private static Locator section(Page page, String heading) {
        return page.locator("section:has(h2:has-text('" + heading + "'))");
    }
}
