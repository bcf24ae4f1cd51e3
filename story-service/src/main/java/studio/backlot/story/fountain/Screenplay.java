package studio.backlot.story.fountain;

import java.util.List;

/** A parsed screenplay; the elements are in the order of the file. */
public record Screenplay(TitlePage titlePage, List<Element> elements) {

    public Screenplay {
        elements = List.copyOf(elements);
    }
}
