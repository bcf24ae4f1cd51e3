package studio.backlot.render.prompt.compile;

/**
 * An estimate of a text's tokens that is meant never to be too low, for any model. A run of letters costs one token for every
 * three, rounded up; each digit, sign and line break one; each letter beyond ASCII as many as it has bytes in UTF-8. Blanks
 * go with the word after them. Google counts about four characters a token and 60 to 80 words for 100
 * (ai.google.dev/gemini-api/docs/tokens), OpenAI the same; this rule counts English prose about a third higher. SentencePiece
 * and byte-pair vocabularies fall back to bytes, so that no letter costs more than its bytes.
 */
public final class Tokens {
    private static final int LETTERS = 3;

    private Tokens() {}

    public static int estimate(String text) {
        int tokens = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')) {
                letters++;
                continue;
            }
            tokens += Math.ceilDiv(letters, LETTERS) + cost(sign);
            letters = 0;
        }
        return tokens + Math.ceilDiv(letters, LETTERS);
    }

    private static int cost(char sign) {
        if (sign == ' ') {
            return 0;
        }
        if (sign < 0x80) {
            return 1;
        }
        return sign < 0x800 || Character.isSurrogate(sign) ? 2 : 3;
    }
}
