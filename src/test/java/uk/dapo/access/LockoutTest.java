package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.walk.Visitor;

/** One policy of wrong passwords, whatever door they are tried at, which does not let an attacker keep an officer out. */
@AccessTest
class LockoutTest {

    private static final String RIGHT = "long-enough-and-right";

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private SignInPolicy policy;
    @Autowired
    private SignInAttempts attempts;
    @Autowired
    private JdbcClient jdbc;

    private String officer;

    @BeforeEach
    void anOfficer() {
        ClockUtil.setCurrentTime(new Date());
        officer = "officer" + UUID.randomUUID().toString().substring(0, 8);
        User user = identity.newUser(officer);
        user.setPassword(RIGHT);
        identity.saveUser(user);
        identity.createMembership(officer, "officer");
        jdbc.sql("delete from register.sign_in_attempt").update();
    }

    @AfterEach
    void realTime() {
        jdbc.sql("delete from register.sign_in_attempt").update();
        ClockUtil.reset();
    }

    @Test
    void wrongPasswordsCountTogetherAtEveryDoorAndTheWaitIsTold() {
        assertThat(api("wrong1").statusCode()).isEqualTo(401);
        assertThat(Visitor.script(port, officer, "wrong2").get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(Visitor.stranger(port).signIn(officer, "wrong3", "welcome")).isEqualTo(401);
        assertThat(api("wrong4").statusCode()).isEqualTo(401);
        assertThat(api(RIGHT).statusCode()).as("four are no harm").isEqualTo(200);

        for (int i = 0; i < SignInPolicy.FREE_TRIES; i++) {
            assertThat(Visitor.script(port, officer, "wrong" + i).get("/engine-rest/task").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> api = apiAnew(RIGHT);
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(api.body()).contains("Too many wrong passwords. Try again in a minute.");
        HttpResponse<String> web = signIn(Visitor.stranger(port), RIGHT);
        assertThat(web.statusCode()).isEqualTo(429);
        assertThat(web.body()).contains("\"message\":\"Too many wrong passwords. Try again in a minute.");
        assertThat(web.headers().firstValue("Retry-After")).isPresent();

        pass(Duration.ofSeconds(31));
        assertThat(apiAnew(RIGHT).statusCode()).isEqualTo(200);
    }

    @Test
    void theWaitGrowsToAQuarterOfAnHourAndNoFurther() {
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < 5; i++) {
                policy.tried(officer, false);
            }
        }
        assertThat(policy.wait(officer).orElseThrow()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(SignInPolicy.say(policy.wait(officer).orElseThrow())).contains("15 minutes");
        pass(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(policy.wait(officer)).isEmpty();
        assertThat(policy.wait(officer.toUpperCase())).as("however the name is written").isEmpty();
    }

    @Test
    void aWaitIsTheSameForAnAccountThatDoesNotExist() {
        for (int i = 0; i < SignInPolicy.FREE_TRIES; i++) {
            assertThat(Visitor.script(port, "nobody-here", "x").get("/api/me").statusCode()).isEqualTo(401);
        }
        assertThat(Visitor.script(port, "nobody-here", "x").get("/api/me").body()).contains("Too many wrong passwords");
    }

    /** 03:00: somebody tries passwords of this officer all night, from the same network and from a thousand others. */
    @Test
    void whoTriesAllNightDoesNotShutOutTheOfficer() {
        Visitor browser = Visitor.stranger(port);
        assertThat(browser.signIn(officer, RIGHT, "welcome")).isEqualTo(200);
        Visit known = new Visit("10.1.1.1", null);
        attempts.record(officer, known, true);

        for (int night = 0; night < 40; night++) {
            pass(Duration.ofMinutes(1));
            from(new Visit("127.0.0.1", null), 5);
            from(new Visit("203.0.113." + night, null), 5);
        }
        assertThat(apiAnew(RIGHT).statusCode()).as("the attacker's own address, no mark").isEqualTo(429);
        assertThat(wait(new Visit("198.51.100.7", null))).as("an address that is new to the account").isPositive();
        assertThat(wait(known)).as("an address they have come from").isZero();
        assertThat(browser.signIn(officer, RIGHT, "welcome")).as("the browser they have signed in from, at the attacker's address").isEqualTo(200);
        assertThat(browser.signIn(officer, "wrong", "welcome")).as("and its mark opens nothing").isEqualTo(401);
    }

    @Test
    void manyAccountsFromOneAddressAreOneAttack() {
        Visit attacker = new Visit("203.0.113.200", null);
        Visit.begin(attacker);
        try {
            for (int i = 0; i < SignInPolicy.FREE_TRIES_OF_AN_ADDRESS; i++) {
                policy.tried("account" + i, false);
            }
            assertThat(policy.wait("another")).isPresent();
        } finally {
            Visit.end();
        }
        assertThat(policy.wait("another")).as("from elsewhere").isEmpty();
    }

    private void from(Visit visit, int tries) {
        Visit.begin(visit);
        try {
            for (int i = 0; i < tries; i++) {
                if (!policy.isShut(officer)) {
                    policy.tried(officer, false);
                }
            }
        } finally {
            Visit.end();
        }
    }

    private Duration wait(Visit visit) {
        Visit.begin(visit);
        try {
            return policy.wait(officer).orElse(Duration.ZERO);
        } finally {
            Visit.end();
        }
    }

    private HttpResponse<String> api(String password) {
        return Visitor.script(port, officer, password).get("/api/me");
    }

    /** As if nobody had asked in the last minute. */
    private HttpResponse<String> apiAnew(String password) {
        jdbc.sql("insert into register.account_epoch (username, epoch) values (?, 100) on conflict (username) do update set epoch = register.account_epoch.epoch + 1")
                .param(officer).update();
        return api(password);
    }

    private HttpResponse<String> signIn(Visitor visitor, String password) {
        visitor.get("/camunda/app/welcome/default/");
        return visitor.send("POST", "/camunda/api/admin/auth/user/default/login/welcome", "application/x-www-form-urlencoded",
                "username=" + officer + "&password=" + password);
    }

    private static void pass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()).plus(time)));
    }
}
