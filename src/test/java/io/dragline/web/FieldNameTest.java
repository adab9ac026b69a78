package io.dragline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: is missing | name",
                "name is missing; give the server one | name",
                "ssh.port is '0'; allowed is a port, 1 to 65535 | ssh.port",
                "password: a password has 12 to 256 characters; this one has 3 | password",
            })
    void namesTheFieldThatASentenceBeginsWith(String sentence, String field) {
        assertThat(FieldName.of(sentence)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the body is not JSON (line 1, column 2): Unexpected end",
                "nothing accepts a connection at r.example: check the address",
                "server 'b' exists; change it with: dragline server set b",
                "'X' is not a role; there are admin, developer, viewer",
            })
    void namesNoneWhereTheSentenceIsAboutTheWhole(String sentence) {
        assertThat(FieldName.of(sentence)).isEmpty();
    }

    @Test
    void readsSentencesOfSeveralLines() {
        assertThat(FieldName.of("address is 'x'; allowed is\nmore")).contains("address");
    }
}
