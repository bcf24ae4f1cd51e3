/** What services test with: real backing servers, tokens, a plain Kafka client, the rules of the house. */
@NullMarked
package studio.backlot.kit.test;

import org.jspecify.annotations.NullMarked;
