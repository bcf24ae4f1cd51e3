package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import studio.backlot.render.animatic.Animatic;

/**
 * Draws the gallery: {@code Gallery FOLDER [PART OF A NAME]}. Says a line for each finished picture, {@code 12/230 hair/bob},
 * and ends with 0, or with 2 when nothing has such a name.
 */
public final class Gallery {

    private static final float QUALITY = 0.92f;
    private static final int NOTHING = 2;

    private final Path folder;
    private final List<Chapter> chapters;
    private final AtomicInteger done = new AtomicInteger();
    private final ThreadLocal<Animatic> renderer = ThreadLocal.withInitial(Animatic::new);

    private Gallery(Path folder, List<Chapter> chapters) {
        this.folder = folder;
        this.chapters = chapters;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<Chapter> chapters = Chapters.only(arguments.length > 1 ? arguments[1] : "");
        if (chapters.isEmpty()) {
            System.exit(NOTHING);
        }
        new Gallery(folder, chapters).draw();
    }

    private void draw() throws IOException, InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<List<Future<Page.Size>>> drawn = new ArrayList<>();
            for (Chapter chapter : chapters) {
                Files.createDirectories(folder.resolve(chapter.name()));
                drawn.add(chapter.subjects().stream()
                        .map(subject -> threads.submit(() -> draw(chapter, subject)))
                        .toList());
            }
            List<List<Page.Size>> sizes = new ArrayList<>();
            for (List<Future<Page.Size>> pictures : drawn) {
                sizes.add(awaited(pictures));
            }
            new Page(chapters, sizes).write(folder, Animatic.engineVersion());
        }
    }

    private static List<Page.Size> awaited(List<Future<Page.Size>> pictures) throws InterruptedException {
        List<Page.Size> sizes = new ArrayList<>();
        for (Future<Page.Size> picture : pictures) {
            try {
                sizes.add(picture.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return sizes;
    }

    private Page.Size draw(Chapter chapter, Subject subject) {
        BufferedImage picture = subject.motif().draw(renderer.get(), 1);
        write(picture, folder.resolve(Page.picture(chapter, subject)));
        int total = chapters.stream().mapToInt(each -> each.subjects().size()).sum();
        System.out.printf("%d/%d %s/%s%n", done.incrementAndGet(), total, chapter.name(), subject.word());
        return new Page.Size(picture.getWidth(), picture.getHeight());
    }

    private static void write(BufferedImage picture, Path file) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
