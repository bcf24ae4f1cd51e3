package studio.backlot.render.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.id.SetId;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.weave.SetRepair;

/**
 * A set in one light and one look: all that its plate shows. Equal places of several films are one.
 *
 * @param set with that light alone
 * @param style without what lies over a whole picture, such as grain
 * @param format the film's shape in a size of its own, whatever size the film is made in
 */
public record Place(SetDesign set, Style style, FilmFormat format) {
    private static final int LONGER_SIDE = 1280;
    private static final int FRAME_RATE = 24;

    /** The same for all places: films call their sets what they like. */
    private static final SetId ANY = new SetId("place");

    private static final Map<String, Double> BARE = Map.of("grain", 0.0, "vignette", 0.0);

    /** Where a shot is, in the light that it comes to. */
    public static Place of(ShotRequested request, ScriptedShot scripted) {
        return of(
                request.world().set(), scripted.after().light(), request.world().style(), request.format());
    }

    /**
     * A set as a film has it.
     *
     * @param light name of one of the set's
     */
    public static Place of(SetDesign set, String light, Style style, FilmFormat film) {
        SetDesign whole = SetRepair.of(set).set();
        return new Place(
                new SetDesign(
                        ANY,
                        whole.name(),
                        whole.size(),
                        whole.surfaces(),
                        whole.pieces(),
                        List.of(whole.light(Optional.of(light))),
                        whole.physics()),
                bare(style),
                shape(film));
    }

    /** What a drawing shows of it: without the words for models. */
    public Place drawn() {
        return new Place(set, style.drawn(), format);
    }

    /** Set and light, for people. */
    public String words() {
        return set.name() + ", " + set.lights().getFirst().name();
    }

    private static Style bare(Style style) {
        Map<String, Double> values = new TreeMap<>(style.values());
        values.putAll(BARE);
        return new Style(
                style.preset().name().toLowerCase(Locale.ROOT),
                style.preset(),
                style.palette(),
                values,
                style.colours(),
                Optional.empty(),
                style.template());
    }

    private static FilmFormat shape(FilmFormat film) {
        double scale = LONGER_SIDE / (double) Math.max(film.width(), film.height());
        return new FilmFormat(even(film.width() * scale), even(film.height() * scale), FRAME_RATE);
    }

    private static int even(double pixels) {
        return Math.max(64, (int) Math.round(pixels / 2) * 2);
    }
}
