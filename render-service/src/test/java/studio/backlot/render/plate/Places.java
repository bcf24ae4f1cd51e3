package studio.backlot.render.plate;

import java.util.Map;
import java.util.TreeMap;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.prompt.Place;

/** Places that plates are drawn of. */
final class Places {
    private Places() {}

    /** Every light of the sample sets, by name. */
    static Map<String, Place> all() {
        Map<String, Place> all = new TreeMap<>();
        for (SetDesign set : new SetDesign[] {SampleSets.lab(), SampleSets.atelier()}) {
            set.lights().forEach(light -> all.put(set.id() + "-" + light.name(), of(set, light.name())));
        }
        return all;
    }

    static Place of(SetDesign set, String light) {
        return Place.of(set, light, Samples.CINEMATIC, FilmFormat.HD_720P24);
    }
}
