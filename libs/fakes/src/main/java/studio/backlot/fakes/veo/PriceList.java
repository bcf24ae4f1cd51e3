package studio.backlot.fakes.veo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What Google asks for a second of video, in dollars, as its page of prices had it on 2026-10-01. */
final class PriceList {
    private static final List<String> SIZES = List.of("720p", "1080p", "4k");

    /** With sound and without, by size. */
    private record Rates(List<String> sound, List<String> mute) {
        Rates {
            sound = List.copyOf(sound);
            mute = List.copyOf(mute);
        }
    }

    private static final Map<String, Rates> ALL = Map.of(
            "veo-3.1-generate-001", new Rates(List.of("0.40", "0.40", "0.60"), List.of("0.20", "0.20", "0.40")),
            "veo-3.1-fast-generate-001", new Rates(List.of("0.10", "0.12", "0.30"), List.of("0.08", "0.10", "0.25")),
            "veo-3.1-lite-generate-001", new Rates(List.of("0.05", "0.08"), List.of("0.03", "0.05")));

    private PriceList() {}

    static BigDecimal video(String model, String resolution, boolean sound, long seconds) {
        Rates rates = ALL.get(model);
        if (rates == null) {
            throw BadRequest.invalid("There is no model " + model + ".");
        }
        String second = (sound ? rates.sound() : rates.mute()).get(SIZES.indexOf(resolution));
        return new BigDecimal(second).multiply(BigDecimal.valueOf(seconds));
    }
}
