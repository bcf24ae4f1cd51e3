package studio.backlot.render.gallery;

import java.util.List;

/**
 * Pictures of one kind.
 *
 * @param name in the page's address and the pictures' folder
 * @param where what a production's author has to know: in which file the words are written
 */
public record Chapter(String name, String title, String where, List<Subject> subjects) {

    public Chapter {
        subjects = List.copyOf(subjects);
    }

    /** Only what has {@code part} in its name; the whole chapter when its own name has it. */
    Chapter only(String part) {
        return name.contains(part)
                ? this
                : new Chapter(
                        name,
                        title,
                        where,
                        subjects.stream()
                                .filter(subject -> subject.word().contains(part))
                                .toList());
    }
}
