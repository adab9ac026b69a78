package io.dragline.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {
    @ParameterizedTest
    @CsvSource({
        "*, shop/api@prod, true",
        "*, *, true",
        "shop, *, false",
        "shop, shop, true",
        "shop, shop/api@prod, true",
        "shop, shops, false",
        "shop, shops/api@prod, false",
        "shop@prod, shop, false",
        "shop@prod, shop/api@prod, true",
        "shop@prod, shop/api@test, false",
        "shop@prod, shop/api, false",
        "shop/api, shop/api@test, true",
        "shop/api, shop/web@test, false",
        "shop/api@prod, shop/api@prod, true",
        "shop/api@prod, shop@prod, false",
    })
    void coversWhatLiesInIt(String mine, String other, boolean covers) {
        Rights rights = Rights.parse(mine + " VIEW,DEPLOY");

        assertThat(rights.may(Action.DEPLOY, Scope.parse(other))).isEqualTo(covers);
        assertThat(rights.may(Action.BUILD, Scope.parse(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "shop@prod, shop, true",
        "shop@prod, shop/api, true",
        "shop@prod, shop@test, false",
        "shop/api, shop@test, true",
        "shop/api@prod, shop/web, false",
        "shop, *, true",
        "shop, other, false",
    })
    void tellsWhetherTwoPlacesMeet(String mine, String other, boolean meet) {
        assertThat(Rights.parse(mine + " VIEW").mayWithin(Action.VIEW, Scope.parse(other)))
                .isEqualTo(meet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "shop", "shop@prod", "shop/api", "shop/api@prod"})
    void isReadAsItIsWritten(String text) {
        assertThat(Scope.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Shop",
                "shop/",
                "shop@",
                "@prod",
                "/api",
                "shop/*",
                "shop@prod/api",
                "a b",
                "shop\n",
                "*/api",
                "%"
            })
    void refusesWhatNamesNoPlace(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse(text)).withMessageContaining("shop@prod");
    }

    @Test
    void letsWhoMayDoSomethingLookAtIt() {
        assertThat(new Grant(Scope.of("shop"), Set.of(Action.DEPLOY)).actions())
                .containsExactlyInAnyOrder(Action.VIEW, Action.DEPLOY);
    }

    @Test
    void allowsATokenWhatBothItAndItsOwnerMay() {
        Rights owner = Rights.parse("shop VIEW,DEPLOY,SECRETS\nblog@test VIEW,CONFIGURE");

        assertThat(owner.and(Rights.parse("* VIEW,DEPLOY"))).hasToString("shop VIEW,DEPLOY\nblog@test VIEW");
        assertThat(owner.and(Rights.parse("shop/api@prod VIEW,ADMIN,DEPLOY"))).hasToString("shop/api@prod VIEW,DEPLOY");
        assertThat(owner.and(Rights.parse("else VIEW"))).isEqualTo(Rights.NONE);
    }

    @Test
    void includesOnlyWhatItHolds() {
        Rights admin = Rights.parse("shop VIEW,ADMIN,DEPLOY");

        assertThat(admin.include(Rights.parse("shop@prod VIEW,DEPLOY"))).isTrue();
        assertThat(admin.include(Rights.parse("shop@prod VIEW,EXEC"))).isFalse();
        assertThat(admin.include(Rights.parse("* VIEW"))).isFalse();
        assertThat(Rights.ALL.include(admin)).isTrue();
    }

    @Test
    void tellsWhatMayNotBeLookedAtAsIfItWereNotThere() {
        Caller caller = new Caller("ann", Set.of(), Rights.parse("shop VIEW"), false);

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> caller.check(Action.DEPLOY, Scope.of("blog"), "there is no deployment 7"))
                .withMessage("there is no deployment 7");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> caller.check(Action.DEPLOY, Scope.of("shop")))
                .withMessageContaining("'ann' may not deploy in shop");
    }
}
