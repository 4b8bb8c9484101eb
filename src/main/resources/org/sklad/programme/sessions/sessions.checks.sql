-- Rules of information sessions for the check command. Each query returns what breaks the rule named before it.

-- check: Every information session has heads, topics that are known, and a language
select 'information session ' || s.id as broken from information_sessions s
where not exists (select 1 from information_session_heads h where h.session = s.id)
  or not exists (select 1 from information_session_languages l where l.session = s.id)
  or not exists (select 1 from information_session_topics t where t.session = s.id)
  or exists (select 1 from information_session_topics t
    left join directory_entries d on d.kind = 'TOPIC' and d.code = t.topic where t.session = s.id and d.code is null)
order by broken limit 100;

-- check: The handout of the materials of an information session is to the same heads at the same centre
select 'information session ' || s.id as broken from information_sessions s
join handouts h on h.id = s.id
where h.centre <> s.centre
  or exists (select 1 from information_session_heads x
    left join handout_heads g on g.handout = s.id and g.sex = x.sex and g.age_band = x.age_band
    where x.session = s.id and (g.heads is null or g.heads <> x.heads))
order by broken limit 100;

-- check: The materials of a reversed information session are reversed too
select 'information session ' || s.id as broken from information_sessions s
join handouts h on h.id = s.id
where s.reversal is not null and h.state <> 'REVERSED'
order by broken limit 100;

-- figure: information sessions
select count(*) from information_sessions where reversal is null;
