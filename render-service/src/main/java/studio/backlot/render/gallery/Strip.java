package studio.backlot.render.gallery;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import studio.backlot.render.animatic.Animatic;

/** Pictures side by side, as on a strip of film. */
record Strip(List<? extends Motif> motifs) implements Motif {

    private static final int GAP = 4;

    Strip {
        motifs = List.copyOf(motifs);
    }

    static Strip of(Motif... motifs) {
        return new Strip(List.of(motifs));
    }

    /** Four frames from the first to the last. */
    static Strip film(Setup setup) {
        Still small = Still.wide(setup).sized(480, 270);
        return new Strip(LongStream.rangeClosed(0, 3)
                .mapToObj(part -> small.frame(part * (Setup.FRAMES - 1) / 3))
                .toList());
    }

    /** A head from the front, three quarters and the back. */
    static Strip around(Player player, Setup setup) {
        return new Strip(Stream.of(8.0, -48.0, 165.0)
                .map(facing -> Still.square(new Setup(
                        setup.set(),
                        setup.style(),
                        List.of(player.turned(facing)),
                        setup.camera(),
                        setup.action(),
                        setup.lines())))
                .map(still -> still.sized(280, 320))
                .toList());
    }

    @Override
    public BufferedImage draw(Animatic animatic, double scale) {
        List<BufferedImage> pictures =
                motifs.stream().map(motif -> motif.draw(animatic, scale)).toList();
        int gap = (int) Math.ceil(GAP * scale);
        int width = pictures.stream().mapToInt(BufferedImage::getWidth).sum() + gap * (pictures.size() - 1);
        int height = pictures.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
        BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = strip.createGraphics();
        int x = 0;
        for (BufferedImage picture : pictures) {
            graphics.drawImage(picture, x, 0, null);
            x += picture.getWidth() + gap;
        }
        graphics.dispose();
        return strip;
    }
}
