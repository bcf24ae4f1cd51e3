package studio.backlot.character.cast;

import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.ProblemException;

/**
 * A locked look and manner of a character.
 *
 * @param number 1 for the first
 * @param portrait master reference, once it was drawn
 * @param modelSheet all sides and expressions on one page, once it was drawn
 * @param artist who drew the portrait, once that is known
 * @param sheetArtist who drew the model sheet, where a model was hired for it
 */
public record CharacterVersion(
        int number,
        Stage stage,
        Dna dna,
        Optional<AssetRef> portrait,
        Optional<AssetRef> modelSheet,
        Optional<Artist> artist,
        Optional<Artist> sheetArtist) {

    /** A version that nothing was drawn of yet. */
    static CharacterVersion undrawn(int number, Stage stage, Dna dna) {
        return new CharacterVersion(
                number, stage, dna, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Equal DNA has an equal hash, however it was written down: SHA-256 of its canonical JSON. */
    public static String hash(Dna dna) {
        return Json.sha256(Json.canonical(dna));
    }

    public boolean has(Dna other) {
        return hash(dna).equals(hash(other));
    }

    /** This version at a later stage, or the same. */
    public CharacterVersion at(Stage later) {
        if (later.compareTo(stage) < 0) {
            throw new ProblemException(
                    CharacterError.STAGE_GOES_FORWARD,
                    "Version %d is at stage %s. Lock a new version instead.".formatted(number, name(stage)));
        }
        return new CharacterVersion(number, later, dna, portrait, modelSheet, artist, sheetArtist);
    }

    /** This version with what was drawn of it; a sheet that is there already stays when none came. */
    public CharacterVersion drawn(
            AssetRef newPortrait, Optional<AssetRef> newSheet, Optional<Artist> by, Optional<Artist> sheetBy) {
        return new CharacterVersion(
                number, stage, dna, Optional.of(newPortrait), newSheet.or(() -> modelSheet), by, sheetBy);
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
