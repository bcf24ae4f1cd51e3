package studio.backlot.render.portrait.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Painting;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.provider.ImageOrder;

/** Portraits as they should be. */
final class Likeness {
    private Likeness() {}

    /** What a fake draws when it is asked for this, as the studio keeps it. */
    static BufferedImage fitted(ImageOrder order) throws IOException {
        return fitted(Painting.of(order.words(), order.aspectRatio(), order.size()));
    }

    static BufferedImage fitted(Painting painting) throws IOException {
        return ReferencePortrait.fitted(ImageIO.read(new ByteArrayInputStream(painting.as(Depicting.GOOD))));
    }

    static void assertSame(BufferedImage image, BufferedImage wanted) {
        assertThat(List.of(image.getWidth(), image.getHeight()))
                .isEqualTo(List.of(wanted.getWidth(), wanted.getHeight()));
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(0, y, row.length, 1, row.clone(), 0, row.length))
                    .as("row %d", y)
                    .isEqualTo(wanted.getRGB(0, y, row.length, 1, row.clone(), 0, row.length));
        }
    }
}
