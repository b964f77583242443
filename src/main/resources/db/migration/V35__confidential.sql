-- Which sealed answers nothing for the respondent may give away: what was told in words, not choices such as "text", and not
-- what a caller said. What is sealed carries the id of its key; what was sealed before begins with the nonce.
alter table submission_secret add column guarded boolean not null default true;
alter table submission_secret disable trigger secret_append_only;
update submission_secret set guarded = false
  where field in ('contactWay', 'contactDays', 'contactFrom', 'contactUntil', 'contactLanguage', 'contactSafeWord') or field like 'said%';
alter table submission_secret enable trigger secret_append_only;
alter table submission_secret alter column guarded drop default;

-- A sealed answer never changes; a new key may seal it anew (KeyRotation says so for its own transaction).
create function secret_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('dapo.sealing_anew', true) = 'on'
     and (to_jsonb(new) - 'sealed') = (to_jsonb(old) - 'sealed') then
    return new;
  end if;
  raise exception 'submission_secret is append-only: add a row, do not change or remove one';
end $$;
drop trigger secret_append_only on submission_secret;
create trigger secret_append_only before update or delete on submission_secret for each row execute function secret_keeps();

-- Where the protected person works, learns or may have to flee to is secret until it is recorded that the respondent knows it.
alter table place drop constraint place_kind_check;
alter table place add constraint place_kind_check
  check (kind in ('PROTECTED_HOME', 'SHARED_HOME', 'RESPONDENT_HOME', 'HEARING_ADDRESS', 'WORKPLACE', 'SCHOOL', 'REFUGE', 'OTHER'));
