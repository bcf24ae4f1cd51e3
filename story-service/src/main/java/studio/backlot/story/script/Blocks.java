package studio.backlot.story.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.story.fountain.Element;
import studio.backlot.story.fountain.Emphasis;
import studio.backlot.story.fountain.FountainParser;
import studio.backlot.story.fountain.Speech;

/** Reads a screenplay as a tree of blocks: sections hold scenes, scenes hold what happens in them. */
public final class Blocks {

    private final List<Block> blocks = new ArrayList<>();
    private Optional<Integer> section = Optional.empty();
    private Optional<Integer> scene = Optional.empty();

    private Blocks() {}

    public static List<Block> of(String fountain) {
        Blocks reading = new Blocks();
        FountainParser.parse(fountain).elements().forEach(reading::take);
        return List.copyOf(reading.blocks);
    }

    private void take(Element element) {
        switch (element) {
            case Element.Section(int line, int _, String text) -> {
                scene = Optional.empty();
                section = Optional.of(add(Optional.empty(), Block.Type.SECTION, text, line));
            }
            case Element.SceneHeading(int line, String text, Optional<String> _) ->
                scene = Optional.of(add(section, Block.Type.SCENE, text, line));
            case Element.Action(int line, String text) -> add(inside(), Block.Type.ACTION, text, line);
            case Element.Centred(int line, String text) -> add(inside(), Block.Type.ACTION, text, line);
            case Element.Lyric(int line, String text) -> add(inside(), Block.Type.ACTION, text, line);
            case Element.Dialogue dialogue -> add(inside(), Block.Type.DIALOGUE, said(dialogue), dialogue.line());
            case Element.Transition(int line, String text) -> add(inside(), Block.Type.TRANSITION, text, line);
            case Element.Synopsis(int line, String text) -> add(inside(), Block.Type.SYNOPSIS, text, line);
            case Element.Note(int line, String text) -> add(inside(), Block.Type.NOTE, text, line);
            case Element.PageBreak _ -> {}
        }
    }

    private Optional<Integer> inside() {
        return scene.or(() -> section);
    }

    private int add(Optional<Integer> parent, Block.Type type, String content, int line) {
        Block block = new Block(blocks.size() + 1, parent, type, Emphasis.plain(content), line);
        blocks.add(block);
        return block.id();
    }

    private static String said(Element.Dialogue dialogue) {
        return dialogue.cue().name() + "\n"
                + dialogue.speeches().stream()
                        .map(speech -> switch (speech) {
                            case Speech.Spoken(int _, String text) -> text;
                            case Speech.Parenthetical(int _, String text) -> "(" + text + ")";
                            case Speech.Sung(int _, String text) -> "~" + text;
                        })
                        .collect(Collectors.joining("\n"));
    }
}
