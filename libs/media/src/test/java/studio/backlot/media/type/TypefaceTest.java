package studio.backlot.media.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void every_face_draws_letters(Typeface typeface) {
        Font font = typeface.at(40);
        assertThat(font.getFamily()).startsWith("Liberation");
        assertThat(ink(font, "Æ ß Ж The Last Algorithm")).isGreaterThan(500);
    }

    private static int ink(Font font, String text) {
        BufferedImage picture = new BufferedImage(640, 60, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setFont(font);
        graphics.drawString(text, 5, 45);
        graphics.dispose();
        int inked = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                inked += (picture.getRGB(x, y) & 255) > 127 ? 1 : 0;
            }
        }
        return inked;
    }
}
