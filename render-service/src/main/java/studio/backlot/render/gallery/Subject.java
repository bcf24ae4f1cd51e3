package studio.backlot.render.gallery;

/**
 * One picture of the gallery.
 *
 * @param word what is looked for, such as {@code ponytail}; also the picture's file name
 * @param yaml what a production writes to get it
 */
public record Subject(String word, String yaml, Motif motif) {

    public Subject {
        if (!word.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("word: expected letters, digits and '-', not '" + word + "'");
        }
    }
}
