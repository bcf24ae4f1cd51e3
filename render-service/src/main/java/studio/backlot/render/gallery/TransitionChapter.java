package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.cut.Blend;
import studio.backlot.render.weave.Ease;

/** How one picture gives way to the next. */
final class TransitionChapter {

    private TransitionChapter() {}

    static Chapter of() {
        return new Chapter(
                "transition",
                "Transitions",
                "film.yaml, a shot; or as the screenplay says it",
                Word.each(Transition.values(), "transition: %s", TransitionChapter::strip));
    }

    private static Motif strip(Transition transition) {
        return new Strip(DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                .mapToObj(share -> new Passage(transition, share))
                .toList());
    }

    /**
     * A moment between two shots.
     *
     * @param share 0 is all of the first, 1 all of the second
     */
    private record Passage(Transition transition, double share) implements Motif {

        @Override
        public BufferedImage draw(Animatic animatic, double scale) {
            Still first = Still.wide(Setup.of(
                            Places.study(TimeOfDay.AFTERNOON),
                            Styles.PLAIN,
                            ShotSize.MS,
                            Models.ROSE.player().at(-0.7, -0.4, 22)))
                    .sized(256, 144);
            Still second = Still.wide(Setup.of(
                            Places.meadow(TimeOfDay.DUSK, Weather.CLEAR),
                            Styles.PLAIN,
                            transition == Transition.MATCH ? ShotSize.MS : ShotSize.WS,
                            Models.ROSE.player().at(-0.4, 0, 20)))
                    .sized(256, 144);
            FilmFormat format = first.format(scale);
            byte[] frame = drawn(animatic, first.setup().script(format));
            byte[] next = drawn(animatic, second.setup().script(format));
            Blend blend = new Blend(format.width(), format.height());
            switch (transition) {
                case CUT, MATCH -> copyLater(next, frame);
                case DISSOLVE -> blend.dissolve(frame, next, share);
                case WIPE -> blend.wipe(frame, next, Ease.between(0, 1, share));
                case FADE, FADE_WHITE -> {
                    copyLater(next, frame);
                    blend.fade(frame, Ease.between(0, 1, Math.abs(2 * share - 1)), transition == Transition.FADE_WHITE);
                }
            }
            return Frame.picture(frame, format);
        }

        private void copyLater(byte[] next, byte[] frame) {
            if (share >= 0.5) {
                System.arraycopy(next, 0, frame, 0, frame.length);
            }
        }

        private static byte[] drawn(Animatic animatic, ShotScript script) {
            byte[] frame = new byte[script.format().width() * script.format().height() * 3 / 2];
            animatic.frame(script, Setup.FRAMES - 6, frame);
            return frame;
        }
    }
}
