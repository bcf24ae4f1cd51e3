package studio.backlot.render.drift;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.expected.Recolour;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;

/** What is wrong with the first take of a shot: its pictures, drawn. */
interface Flaw {

    /** Nothing is. */
    Flaw NONE = drawnAs(UnaryOperator.identity());

    List<Picture> drawn(Animatic animatic, ShotScript script);

    /** It shows another script. */
    static Flaw drawnAs(UnaryOperator<ShotScript> other) {
        return (animatic, script) -> {
            ShotScript drawn = other.apply(script);
            return LongStream.range(0, script.frames())
                    .mapToObj(at -> Picture.of(animatic.layers(drawn, at).drawing()))
                    .toList();
        };
    }

    /** A garment has another hue. */
    static Flaw hue(String who, int garment, double degrees) {
        return drawnAs(script -> {
            CastMember member = script.world().cast().stream()
                    .filter(one -> one.id().equals(new CharacterId(who)))
                    .findFirst()
                    .orElseThrow();
            Region.Key part =
                    new Region.Key(member.id(), member.dna().identity().form(), Region.Kind.GARMENT, garment);
            return Previs.with(script, Recolour.of(member, part, colour -> Altered.turned(colour, degrees)));
        });
    }

    /** Pieces of the set stand elsewhere, by metres to the right. */
    static Flaw moved(String piece, double right) {
        return drawnAs(script -> Altered.pieces(
                script, (SetPiece each) -> each.name().contains(piece) ? Altered.moved(each, right, 0) : each));
    }

    /** Somebody jumps by up to so many pixels, otherwise in each frame. */
    static Flaw jitter(String who, double pixels) {
        return (animatic, script) -> {
            Random random = new Random(script.seed());
            return LongStream.range(0, script.frames())
                    .mapToObj(at -> {
                        Shift way = PictureDrift.way(pixels * (0.4 + 0.6 * random.nextDouble()), random);
                        return Still.of(animatic.layers(script, at))
                                .moved(new CharacterId(who), (int) Math.round(way.x()), (int) Math.round(way.y()));
                    })
                    .toList();
        };
    }

    /** Mouths are late by frames. */
    static Flaw late(double frames) {
        return drawnAs(script -> Altered.late(script, frames));
    }

    /** Light of another hour lies over it: gains of red, green and blue that grow to these until the last frame. */
    static Flaw graded(double red, double green, double blue) {
        return (animatic, script) -> {
            int last = Math.toIntExact(script.frames()) - 1;
            return IntStream.rangeClosed(0, last)
                    .mapToObj(at -> {
                        double share = 0.6 + 0.4 * at / Math.max(1, last);
                        return PictureDrift.graded(
                                Picture.of(animatic.layers(script, at).drawing()),
                                1 + share * (red - 1),
                                1 + share * (green - 1),
                                1 + share * (blue - 1));
                    })
                    .toList();
        };
    }
}
