package studio.backlot.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Voice;

/** Says contract values as people read them. */
final class Words {
    private Words() {}

    /** {@code DOLLY_IN} as "dolly in". */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(FilmFormat format) {
        return "%d × %d at %d fps".formatted(format.width(), format.height(), format.frameRate());
    }

    /** Such as "Slim human, 34, 1.68 m, oval face, long hair; wears lab coat". */
    static String look(Dna dna) {
        Identity identity = dna.identity();
        Body body = identity.body();
        List<String> parts = new ArrayList<>();
        parts.add(capital(of(body.build()) + " " + of(identity.form())));
        if (identity.form() != Form.ORB) {
            parts.add("age " + body.age());
        }
        parts.add(String.format(Locale.ROOT, "%.2f m", body.height()));
        if (identity.form() != Form.ORB) {
            parts.add(of(identity.face()) + " face");
            parts.add(
                    identity.hair().style() == HairStyle.BALD
                            ? "bald"
                            : of(identity.hair().style()) + " hair");
        }
        return String.join(", ", parts) + outfit(dna);
    }

    static String voice(Voice voice) {
        return "%s, %s, pitch %d, %d words a minute"
                .formatted(voice.language(), voice.timbre(), voice.pitch(), voice.rate());
    }

    static List<Report.Swatch> colours(Dna dna) {
        List<Report.Swatch> swatches = new ArrayList<>();
        swatches.add(new Report.Swatch("skin", dna.identity().skin().hex()));
        swatches.add(new Report.Swatch("hair", dna.identity().hair().colour().hex()));
        swatches.add(new Report.Swatch("eyes", dna.identity().eyes().colour().hex()));
        dna.wardrobe().stream()
                .limit(1)
                .flatMap(outfit -> outfit.garments().stream())
                .map(Words::swatch)
                .forEach(swatches::add);
        return swatches;
    }

    private static Report.Swatch swatch(Garment garment) {
        return new Report.Swatch(of(garment.kind()), garment.colour().hex());
    }

    private static String outfit(Dna dna) {
        return dna.wardrobe().stream()
                .limit(1)
                .flatMap(outfit -> outfit.garments().stream())
                .map(garment -> of(garment.kind()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), worn -> worn.isEmpty() ? "" : "; wears " + worn));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
