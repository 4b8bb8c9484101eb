import threading,http.client,time,json,collections
res=collections.Counter(); times=[]
def one(i):
    t=time.time()
    c=http.client.HTTPConnection('127.0.0.1',18777,timeout=100)
    c.request('POST','/api/v1/session',json.dumps({"username":f"guess.{i}","password":"wrong password"}),{'Content-Type':'application/json','X-Forwarded-For':f'203.0.{i}.1'})
    r=c.getresponse(); r.read(); res[r.status]+=1; times.append((round(time.time()-t,2),r.status))
ts=[threading.Thread(target=one,args=(i,)) for i in range(200)]
t0=time.time(); [t.start() for t in ts]; [t.join() for t in ts]
print(res,time.time()-t0); times.sort(); print(times[:3],times[-25:])
