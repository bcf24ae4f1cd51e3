package studio.backlot.story.script.writer;

/** A model that answers with a JSON document of a given form. It is asked once; nothing is repeated here. */
public interface LanguageModel extends AutoCloseable {

    /** By which its drafts are credited, such as {@code google/gemini-3.5-flash}. */
    String name();

    /**
     * Its answer, which may take minutes and has to be paid, whatever it is worth.
     *
     * @throws Unwritten when there is none
     */
    Answer answer(Question question) throws Unwritten, InterruptedException;

    @Override
    void close();
}
