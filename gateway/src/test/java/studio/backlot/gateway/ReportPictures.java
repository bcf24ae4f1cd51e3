package studio.backlot.gateway;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import studio.backlot.contracts.id.AssetRef;

/** Pictures for a report, drawn for the test, and a place to look at the page. */
final class ReportPictures {
    private static final Map<String, Integer> HUES = Map.ofEntries(
            Map.entry("frame-1A", 0x24406E),
            Map.entry("frame-1B", 0x7A1F2B),
            Map.entry("frame-2A", 0xD98E5F),
            Map.entry("frame-2B", 0xE9C9A1),
            Map.entry("before-1B", 0xA05A7A),
            Map.entry("portrait-sarah", 0x8A6A55),
            Map.entry("portrait-aria", 0x3FA7B5),
            Map.entry("sheet-sarah", 0xB8AFA2),
            Map.entry("sheet-aria", 0x9FC4CC),
            Map.entry("plate-night", 0x2C4A7A),
            Map.entry("plate-dawn", 0xE0A878),
            Map.entry("poster", 0x1B2440));

    private ReportPictures() {}

    static Map<String, AssetRef> store(BiFunction<byte[], String, AssetRef> store) {
        Map<String, AssetRef> assets = new HashMap<>();
        HUES.forEach((name, colour) -> assets.put(name, store.apply(picture(name, colour), "image/png")));
        return assets;
    }

    /** Leaves the page where a person can open it. */
    static void keep(String page) {
        try {
            Files.writeString(Path.of("target", "report.html"), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(String name, int colour) {
        boolean wide = name.startsWith("frame") || name.startsWith("plate");
        int width = wide ? 1280 : name.startsWith("sheet") ? 1920 : 720;
        int height = wide ? 720 : name.startsWith("poster") ? 1080 : 900;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color base = new Color(colour);
        graphics.setPaint(new GradientPaint(0, 0, base.darker().darker(), width, height, base.brighter()));
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        graphics.setPaint(base.darker());
        graphics.fill(new Ellipse2D.Double(width * 0.38, height * 0.3, width * 0.24, width * 0.28));
        graphics.fill(new Ellipse2D.Double(width * 0.2, height * 0.75, width * 0.6, height * 0.6));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
