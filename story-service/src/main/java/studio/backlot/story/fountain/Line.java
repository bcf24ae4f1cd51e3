package studio.backlot.story.fountain;

/** A line of the file that is left when boneyards and notes are taken out; its number is that of the file, from 1. */
record Line(int number, String text) {

    boolean blank() {
        return text.isBlank();
    }

    /** Two spaces keep a dialogue going where an empty line would end it. */
    boolean deliberatelyBlank() {
        return text.length() >= 2 && text.isBlank();
    }
}
